import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client/core'
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

function save(uri: string, errorPolicy: 'none' | 'all' = 'none', signal?: AbortSignal) {
  const client = new ApolloClient({ link: new HttpLink({ uri }), cache: new InMemoryCache() })
  const context = signal && { fetchOptions: { signal } }
  return client.mutate({
    mutation: gql(mutation),
    variables,
    errorPolicy,
    ...(context && { context }),
  })
}

it.each(graphQlAnswers)('what Apollo throws is read: %s', async (_, reply, expected) => {
  server.play(reply)
  const { from, parsed, read } = await answerOf(() => save(server.url), options)
  expect(from).toBe('thrown')
  // Errors of an answer with HTTP 200 come without the answer.
  const { status, requestId, ...rest } = expected
  const kept = status === 200 ? rest : expected
  expect(seen(parsed)).toEqual(kept)
  expect(seen(read)).toEqual(kept)
})

it.each(graphQlAnswers)(
  'what Apollo resolves with under errorPolicy all is read: %s',
  async (_, reply, expected) => {
    server.play(reply)
    const { from, parsed } = await answerOf(() => save(server.url, 'all'), options)
    expect(from).toBe('resolved')
    expect(parsed).toMatchObject({ code: expected.code })
  },
)

it('data that Apollo resolves with is no failure', async () => {
  server.play({ body: { data: { save: { __typename: 'Order', id: '1' } } } })
  expect(await answerOf(() => save(server.url), options)).toMatchObject({
    from: 'resolved',
    parsed: null,
  })
})

it('a call of Apollo that gets no answer is told apart', async () => {
  server.play('hang')
  const slow = await answerOf(() => save(server.url, 'none', AbortSignal.timeout(50)), options)
  expect(slow.parsed?.code).toBe('Timeout')
  const aborted = await answerOf(() => save(server.url, 'none', abortedSoon()), options)
  expect(aborted.parsed).toBeNull()
  server.play('reset')
  expect((await answerOf(() => save(server.url), options)).parsed?.code).toBe('Network.Unreachable')
  const host = await closedPort()
  const refused = await answerOf(() => save(`http://${host}`), options)
  expect(refused.parsed?.code).toBe('Network.Unreachable')
  server.play({ body: '{"data":{"save' })
  expect((await answerOf(() => save(server.url), options)).parsed?.code).toBe('Response.Unreadable')
})
