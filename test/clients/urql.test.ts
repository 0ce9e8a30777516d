import { Client, fetchExchange } from '@urql/core'
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

/** Makes a call. It resolves with the error. */
function save(url: string, signal?: AbortSignal) {
  const client = new Client({
    url,
    exchanges: [fetchExchange],
    preferGetMethod: false,
    // urql gives fetch a signal of its own.
    ...(signal && { fetch: (input, init) => fetch(input, { ...init, signal }) }),
  })
  return client.mutation(mutation, variables).toPromise()
}

it.each(graphQlAnswers)('what urql resolves with is read: %s', async (_, reply, expected) => {
  server.play(reply)
  const { from, parsed, read } = await answerOf(() => save(server.url), options)
  expect(from).toBe('resolved')
  expect(seen(parsed)).toEqual(expected)
  expect(seen(read)).toEqual(expected)
})

it.each(graphQlAnswers)('urql’s error alone is read: %s', async (_, reply, expected) => {
  server.play(reply)
  const { error } = await save(server.url)
  const { parsed } = await answerOf(() => Promise.reject(error), options)
  expect(seen(parsed)).toEqual(expected)
})

it('data that urql resolves with is no failure', async () => {
  server.play({ body: { data: { save: { id: '1' } } } })
  expect((await answerOf(() => save(server.url), options)).parsed).toBeNull()
})

it('a call of urql that gets no answer is told apart', async () => {
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
