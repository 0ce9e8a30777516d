import { afterAll, beforeAll, expect, it } from 'vitest'
import wretch from 'wretch'
import { commonFormats } from '../../src/parse/formats/commonFormats.js'
import { abortedSoon, answerOf } from './answers.js'
import { closedPort } from './loopback.js'
import { type Scripted, startScripted } from './scripted.js'
import { seen, webAnswers } from './webAnswers.js'

let server: Scripted
beforeAll(async () => {
  server = await startScripted()
})
afterAll(() => server.close())

const options = { parsers: commonFormats }

it.each(webAnswers)('what wretch throws is read: %s', async (_, reply, expected) => {
  server.play(reply)
  const { parsed, read } = await answerOf(() => wretch(server.url).get('/orders').json(), options)
  expect(seen(parsed)).toEqual(expected)
  expect(seen(read)).toEqual(expected)
})

it('a call of wretch that gets no answer is told apart', async () => {
  const call = (url: string, signal?: AbortSignal) => () =>
    wretch(url)
      .options(signal ? { signal } : {})
      .get('/orders')
      .json()
  server.play('hang')
  const slow = await answerOf(call(server.url, AbortSignal.timeout(50)), options)
  expect(slow.parsed?.code).toBe('Timeout')
  expect((await answerOf(call(server.url, abortedSoon()), options)).parsed).toBeNull()
  server.play('reset')
  expect((await answerOf(call(server.url), options)).parsed?.code).toBe('Network.Unreachable')
  const host = await closedPort()
  const refused = await answerOf(call(`http://${host}`), options)
  expect(refused.parsed?.code).toBe('Network.Unreachable')
  server.play({ body: '{"orders":[' })
  expect((await answerOf(call(server.url), options)).parsed?.code).toBe('Response.Unreadable')
})
