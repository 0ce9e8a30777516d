import createClient from 'openapi-fetch'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { commonFormats } from '../../src/parse/formats/commonFormats.js'
import { abortedSoon, answerOf } from './answers.js'
import { closedPort } from './loopback.js'
import { type Scripted, startScripted } from './scripted.js'
import { seen, webAnswers } from './webAnswers.js'

interface Paths {
  '/orders': { get: { responses: { 200: { content: { 'application/json': object } } } } }
}

let server: Scripted
beforeAll(async () => {
  server = await startScripted()
})
afterAll(() => server.close())

const options = { parsers: commonFormats }
const clientOf = (baseUrl: string) => createClient<Paths>({ baseUrl })

it.each(webAnswers)('what openapi-fetch resolves with is read: %s', async (_, reply, expected) => {
  server.play(reply)
  const { from, parsed, read } = await answerOf(
    () => clientOf(server.url).GET('/orders', {}),
    options,
  )
  expect(from).toBe('resolved')
  expect(seen(parsed)).toEqual(expected)
  expect(seen(read)).toEqual(expected)
})

it('the error alone that openapi-fetch resolves with is read when it is thrown', async () => {
  server.play({ status: 422, body: { message: 'No.', errors: { email: ['No.'] } } })
  const { error } = await clientOf(server.url).GET('/orders', {})
  const { parsed } = await answerOf(() => Promise.reject(error), options)
  expect(parsed?.message).toBe('No.')
})

it('data that openapi-fetch resolves with is no failure', async () => {
  server.play({ body: { orders: [], errors: [] } })
  expect((await answerOf(() => clientOf(server.url).GET('/orders', {}), options)).parsed).toBeNull()
})

it('a call of openapi-fetch that gets no answer is told apart', async () => {
  server.play('hang')
  const call = (signal: AbortSignal) => () => clientOf(server.url).GET('/orders', { signal })
  expect((await answerOf(call(AbortSignal.timeout(50)), options)).parsed?.code).toBe('Timeout')
  expect((await answerOf(call(abortedSoon()), options)).parsed).toBeNull()
  server.play('reset')
  const reset = await answerOf(() => clientOf(server.url).GET('/orders', {}), options)
  expect(reset.parsed?.code).toBe('Network.Unreachable')
  const host = await closedPort()
  const refused = await answerOf(() => clientOf(`http://${host}`).GET('/orders', {}), options)
  expect(refused.parsed?.code).toBe('Network.Unreachable')
  server.play({ body: '{"orders":[' })
  const broken = await answerOf(() => clientOf(server.url).GET('/orders', {}), options)
  expect(broken.parsed?.code).toBe('Response.Unreadable')
})
