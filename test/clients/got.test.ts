import got from 'got'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { abortedSoon, answerOf } from './answers.js'
import { type Behavior, closedPort, type Loopback, requestId, startLoopback } from './loopback.js'

let server: Loopback
beforeAll(async () => {
  server = await startLoopback()
})
afterAll(() => server.close())

const code = 'InvalidParameterValue.GroupIdNotExist'
const client = got.extend({ retry: { limit: 0 } })

it.each<[Behavior, object | null]>([
  ['success', null],
  ['envelope', { origin: 'api', code, requestId }],
  ['envelope-400', { origin: 'api', code, status: 400, requestId }],
  ['html-502', { origin: 'http', code: 'Http.502', status: 502 }],
  ['empty-500', { origin: 'http', code: 'Http.500' }],
  ['reset', { origin: 'network', code: 'Network.Unreachable' }],
])('parseApiError recognizes what got gives or throws: %s', async (behavior, expected) => {
  const { parsed } = await answerOf(() => client(server.url(behavior)))
  if (expected) expect(parsed).toMatchObject(expected)
  else expect(parsed).toBeNull()
})

it('parseApiError tells apart a got call that times out, is aborted or is refused', async () => {
  const slow = await answerOf(() => client(server.url('hang'), { timeout: { request: 50 } }))
  expect(slow.parsed).toMatchObject({ origin: 'timeout', code: 'Timeout' })
  const aborted = await answerOf(() => client(server.url('hang'), { signal: abortedSoon() }))
  expect(aborted.parsed).toBeNull()
  const host = await closedPort()
  expect((await answerOf(() => client(`http://${host}/`))).parsed?.code).toBe('Network.Unreachable')
})
