import { configureStore } from '@reduxjs/toolkit'
import { createApi, fetchBaseQuery } from '@reduxjs/toolkit/query'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { commonFormats } from '../../src/parse/formats/commonFormats.js'
import { answerOf } from './answers.js'
import { closedPort } from './loopback.js'
import { type Scripted, startScripted } from './scripted.js'
import { bareAnswers, seen } from './webAnswers.js'

let server: Scripted
beforeAll(async () => {
  server = await startScripted()
})
afterAll(() => server.close())

const options = { parsers: commonFormats }

/** One call of RTK Query in a store of its own. */
function start(baseUrl: string, timeout?: number) {
  const api = createApi({
    baseQuery: fetchBaseQuery({ baseUrl, ...(timeout && { timeout }) }),
    endpoints: (build) => ({ order: build.mutation<unknown, void>({ query: () => '/orders' }) }),
  })
  const store = configureStore({
    reducer: { [api.reducerPath]: api.reducer },
    middleware: (defaults) => defaults().concat(api.middleware),
  })
  return store.dispatch(api.endpoints.order.initiate())
}

it.each(bareAnswers)('what RTK Query’s unwrap throws is read: %s', async (_, reply, expected) => {
  server.play(reply)
  const { from, parsed, read } = await answerOf(() => start(server.url).unwrap(), options)
  expect(from).toBe('thrown')
  expect(seen(parsed)).toEqual(expected)
  expect(seen(read)).toEqual(expected)
})

it.each(bareAnswers)('what RTK Query resolves with is read: %s', async (_, reply, expected) => {
  server.play(reply)
  const { from, parsed } = await answerOf(() => start(server.url), options)
  expect(from).toBe('resolved')
  expect(seen(parsed)).toEqual(expected)
})

it('a call of RTK Query that gets no answer is told apart', async () => {
  server.play('hang')
  const slow = await answerOf(() => start(server.url, 50).unwrap(), options)
  expect(slow.parsed?.code).toBe('Timeout')
  const aborted = await answerOf(() => {
    const call = start(server.url)
    setTimeout(() => call.abort(), 20)
    return call.unwrap()
  }, options)
  expect(aborted.parsed).toBeNull()
  server.play('reset')
  const reset = await answerOf(() => start(server.url).unwrap(), options)
  expect(reset.parsed?.code).toBe('Network.Unreachable')
  const host = await closedPort()
  const refused = await answerOf(() => start(`http://${host}`).unwrap(), options)
  expect(refused.parsed?.code).toBe('Network.Unreachable')
  server.play({ body: '{"orders":[' })
  const broken = await answerOf(() => start(server.url).unwrap(), options)
  expect(broken.parsed?.code).toBe('Response.Unreadable')
})
