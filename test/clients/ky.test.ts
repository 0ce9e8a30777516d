import ky from 'ky'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { abortedSoon, answerOf } from './answers.js'
import { type Behavior, closedPort, type Loopback, requestId, startLoopback } from './loopback.js'

let server: Loopback
beforeAll(async () => {
  server = await startLoopback()
})
afterAll(() => server.close())

const code = 'InvalidParameterValue.GroupIdNotExist'
const client = ky.create({ retry: 0 })

describe('ky', () => {
  it.each<[Behavior, string | undefined, object | null]>([
    ['success', undefined, null],
    ['envelope', code, { code, requestId }],
    // parseApiError can't read a body, and so has only status and headers.
    ['envelope-400', 'Http.400', { origin: 'api', code, status: 400, requestId }],
    [
      'throttled',
      'Http.429',
      { code: 'RequestLimitExceeded', requestId: 'from-the-header', retryAfterMs: 7000 },
    ],
    ['html-502', 'Http.502', { origin: 'http', code: 'Http.502', status: 502 }],
    ['empty-500', 'Http.500', { code: 'Http.500' }],
    ['truncated', 'Response.Unreadable', { origin: 'unreadable' }],
    ['wrapper-500', 'Http.500', { code: 'FailedOperation.ImageDecodeFailed', requestId }],
    ['reset', 'Network.Unreachable', { origin: 'network' }],
    ['reset-midway', 'Network.Unreachable', { origin: 'network' }],
  ])(
    'parseApiError and readApiError recognize what ky gives or throws: %s',
    async (behavior, parsedCode, expected) => {
      const { parsed, read } = await answerOf(() => client.get(server.url(behavior)).json())
      expect(parsed?.code).toBe(parsedCode)
      if (expected) expect(read).toMatchObject(expected)
      else expect(read).toBeNull()
    },
  )

  it('readApiError reads a response that ky resolves with', async () => {
    const { from, read } = await answerOf(() => client.get(server.url('envelope')))
    expect(from).toBe('resolved')
    expect(read).toMatchObject({ code, requestId })
  })

  it('parseApiError tells apart a ky call that times out, is aborted or is refused', async () => {
    const slow = await answerOf(() => client.get(server.url('hang'), { timeout: 50 }))
    expect(slow.parsed).toMatchObject({ origin: 'timeout', code: 'Timeout' })
    const aborted = await answerOf(() => client.get(server.url('hang'), { signal: abortedSoon() }))
    expect(aborted).toEqual({ from: 'thrown', parsed: null, read: null })
    const host = await closedPort()
    const refused = await answerOf(() => client.get(`http://${host}/`))
    expect(refused.parsed).toMatchObject({ origin: 'network', code: 'Network.Unreachable' })
  })
})
