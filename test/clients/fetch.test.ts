import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrapApi } from '../../src/parse/unwrapApi.js'
import { abortedSoon, answerOf } from './answers.js'
import {
  type Behavior,
  closedPort,
  type Loopback,
  requestId,
  startLoopback,
  succeeding,
} from './loopback.js'

let server: Loopback
beforeAll(async () => {
  server = await startLoopback()
})
afterAll(() => server.close())

const code = 'InvalidParameterValue.GroupIdNotExist'

describe('fetch', () => {
  it.each<[Behavior, object | null]>([
    ['success', null],
    ['envelope', { origin: 'api', code, status: 200, requestId }],
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
    ['html-502', { origin: 'http', code: 'Http.502', status: 502, message: '' }],
    ['empty-500', { origin: 'http', code: 'Http.500' }],
    ['truncated', { origin: 'unreadable', code: 'Response.Unreadable', status: 200 }],
    ['truncated-envelope', { origin: 'api', code }],
    ['wrapper-500', { code: 'FailedOperation.ImageDecodeFailed', requestId }],
    ['reset', { origin: 'network', code: 'Network.Unreachable' }],
    ['reset-midway', { origin: 'network', code: 'Network.Unreachable' }],
  ])('readApiError reads a response of fetch: %s', async (behavior, expected) => {
    const { read } = await answerOf(() => fetch(server.url(behavior)))
    if (expected) expect(read).toMatchObject(expected)
    else expect(read).toBeNull()
  })

  it.each<[Behavior, object | null]>([
    ['success', null],
    ['envelope', { origin: 'api', code, requestId }],
    ['html-502', { origin: 'unreadable', code: 'Response.Unreadable' }],
    ['truncated', { origin: 'unreadable', code: 'Response.Unreadable' }],
    ['reset-midway', { origin: 'network', code: 'Network.Unreachable' }],
  ])('parseApiError reads what fetch gave as JSON to the app: %s', async (behavior, expected) => {
    const { parsed } = await answerOf(async () => (await fetch(server.url(behavior))).json())
    if (expected) expect(parsed).toMatchObject(expected)
    else expect(parsed).toBeNull()
  })

  it('parseApiError tells apart a fetch call that times out, is aborted or is refused', async () => {
    const slow = await answerOf(() =>
      fetch(server.url('hang'), { signal: AbortSignal.timeout(50) }),
    )
    expect(slow.parsed).toMatchObject({ origin: 'timeout', code: 'Timeout' })
    const aborted = await answerOf(() => fetch(server.url('hang'), { signal: abortedSoon() }))
    expect(aborted).toEqual({ from: 'thrown', parsed: null, read: null })
    const host = await closedPort()
    const refused = await answerOf(() => fetch(`http://${host}/`))
    expect(refused.parsed).toMatchObject({ origin: 'network', code: 'Network.Unreachable' })
  })

  it('unwrapApi returns the data of a fetch response, or throws an ApiFailure', async () => {
    expect(await unwrapApi(fetch(server.url('success')))).toEqual(succeeding.Response)
    await expect(unwrapApi(fetch(server.url('envelope')))).rejects.toMatchObject({
      name: 'ApiFailure',
      error: { code, requestId },
    })
    await expect(unwrapApi(fetch(server.url('html-502')))).rejects.toMatchObject({
      error: { code: 'Http.502' },
    })
    await expect(unwrapApi(fetch(server.url('reset')))).rejects.toMatchObject({
      error: { code: 'Network.Unreachable' },
    })
  })
})
