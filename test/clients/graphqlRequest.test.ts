import { GraphQLClient } from 'graphql-request'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { graphQl } from '../../src/parse/formats/graphQl.js'
import { abortedSoon, answerOf } from './answers.js'
import { graphQlAnswers, mutation, variables } from './graphQlAnswers.js'
import { closedPort } from './loopback.js'
import { type Scripted, startScripted } from './scripted.js'
import { seen } from './webAnswers.js'

let server: Scripted
beforeAll(async () => {
  server = await startScripted()
})
afterAll(() => server.close())

const options = { parsers: [graphQl] }

function save(url: string, signal?: AbortSignal) {
  return new GraphQLClient(url, { ...(signal && { signal }) }).request(mutation, variables)
}

it.each(graphQlAnswers)('what graphql-request throws is read: %s', async (_, reply, expected) => {
  server.play(reply)
  const { from, parsed, read } = await answerOf(() => save(server.url), options)
  expect(from).toBe('thrown')
  expect(seen(parsed)).toEqual(expected)
  expect(seen(read)).toEqual(expected)
})

it('data that graphql-request resolves with is no failure', async () => {
  server.play({ body: { data: { save: { id: '1' } } } })
  expect((await answerOf(() => save(server.url), options)).parsed).toBeNull()
})

it('a call of graphql-request that gets no answer is told apart', async () => {
  server.play('hang')
  const slow = await answerOf(() => save(server.url, AbortSignal.timeout(50)), options)
  expect(slow.parsed?.code).toBe('Timeout')
  const aborted = await answerOf(() => save(server.url, abortedSoon()), options)
  expect(aborted.parsed).toBeNull()
  server.play('reset')
  expect((await answerOf(() => save(server.url), options)).parsed?.code).toBe('Network.Unreachable')
  const host = await closedPort()
  const refused = await answerOf(() => save(`http://${host}`), options)
  expect(refused.parsed?.code).toBe('Network.Unreachable')
  server.play({ body: '{"data":{"save' })
  expect((await answerOf(() => save(server.url), options)).parsed?.code).toBe('Response.Unreadable')
})
