import { ofetch } from 'ofetch'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { abortedSoon, answerOf } from './answers.js'
import { type Behavior, closedPort, type Loopback, requestId, startLoopback } from './loopback.js'

let server: Loopback
beforeAll(async () => {
  server = await startLoopback()
})
afterAll(() => server.close())

const code = 'InvalidParameterValue.GroupIdNotExist'
const client = ofetch.create({ retry: 0 })

describe('ofetch', () => {
  it.each<[Behavior, object | null]>([
    ['success', null],
    ['envelope', { origin: 'api', code, requestId }],
    ['envelope-400', { origin: 'api', code, status: 400, requestId }],
    [
      'throttled',
      {
        code: 'RequestLimitExceeded',
        status: 429,
        requestId: 'from-the-header',
        retryAfterMs: 7000,
      },
    ],
    ['html-502', { origin: 'http', code: 'Http.502', status: 502 }],
    ['empty-500', { origin: 'http', code: 'Http.500' }],
    ['truncated', { origin: 'unreadable', code: 'Response.Unreadable' }],
    ['truncated-envelope', { origin: 'api', code }],
    ['wrapper-500', { code: 'FailedOperation.ImageDecodeFailed', requestId }],
    ['reset', { origin: 'network', code: 'Network.Unreachable' }],
    ['reset-midway', { origin: 'network', code: 'Network.Unreachable' }],
  ])('parseApiError recognizes what ofetch gives or throws: %s', async (behavior, expected) => {
    const { parsed, read } = await answerOf(() => client(server.url(behavior)))
    if (expected) expect(parsed).toMatchObject(expected)
    else expect(parsed).toBeNull()
    expect(read?.code).toBe(parsed?.code)
  })

  it('parseApiError tells apart an ofetch call that times out, is aborted or is refused', async () => {
    const slow = await answerOf(() => client(server.url('hang'), { timeout: 50 }))
    expect(slow.parsed).toMatchObject({ origin: 'timeout', code: 'Timeout' })
    const aborted = await answerOf(() => client(server.url('hang'), { signal: abortedSoon() }))
    expect(aborted).toEqual({ from: 'thrown', parsed: null, read: null })
    const host = await closedPort()
    const refused = await answerOf(() => client(`http://${host}/`))
    expect(refused.parsed).toMatchObject({ origin: 'network', code: 'Network.Unreachable' })
  })
})
