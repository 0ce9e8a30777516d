import axios from 'axios'
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

describe('axios', () => {
  it.each<[Behavior, 'thrown' | 'resolved', object | null]>([
    ['success', 'resolved', null],
    ['envelope', 'resolved', { origin: 'api', code, status: 200, requestId }],
    ['envelope-400', 'thrown', { origin: 'api', code, status: 400, requestId }],
    [
      'throttled',
      'thrown',
      {
        code: 'RequestLimitExceeded',
        status: 429,
        requestId: 'from-the-header',
        retryAfterMs: 7000,
      },
    ],
    ['html-502', 'thrown', { origin: 'http', code: 'Http.502', status: 502 }],
    ['empty-500', 'thrown', { origin: 'http', code: 'Http.500' }],
    ['truncated', 'resolved', { origin: 'unreadable', code: 'Response.Unreadable', status: 200 }],
    ['truncated-envelope', 'resolved', { origin: 'api', code }],
    ['wrapper-500', 'thrown', { code: 'FailedOperation.ImageDecodeFailed', requestId }],
    ['reset', 'thrown', { origin: 'network', code: 'Network.Unreachable' }],
    ['reset-midway', 'thrown', { origin: 'network', code: 'Network.Unreachable' }],
  ])('an axios call that gets %s is %s, and is parsed', async (behavior, from, expected) => {
    const answer = await answerOf(() => axios.get(server.url(behavior)))
    expect(answer.from).toBe(from)
    if (expected) expect(answer.parsed).toMatchObject(expected)
    else expect(answer.parsed).toBeNull()
    expect(answer.read?.code).toBe(answer.parsed?.code)
  })

  it('parseApiError judges the status itself when axios resolves every status', async () => {
    const validateStatus = () => true
    const html = await answerOf(() => axios.get(server.url('html-502'), { validateStatus }))
    expect(html).toMatchObject({ from: 'resolved', parsed: { code: 'Http.502' } })
    const wrapped = await answerOf(() => axios.get(server.url('wrapper-500'), { validateStatus }))
    expect(wrapped.parsed?.code).toBe('FailedOperation.ImageDecodeFailed')
  })

  it('parseApiError recognizes broken JSON for which axios throws', async () => {
    const transitional = { silentJSONParsing: false }
    const broken = await answerOf(() =>
      axios.get(server.url('truncated'), { transitional, responseType: 'json' }),
    )
    expect(broken).toMatchObject({ from: 'thrown', parsed: { code: 'Response.Unreadable' } })
  })

  it('parseApiError tells apart an axios call that times out, is aborted or is refused', async () => {
    for (const options of [{}, { timeoutErrorMessage: 'Das dauert' }]) {
      const slow = await answerOf(() => axios.get(server.url('hang'), { timeout: 50, ...options }))
      expect(slow.parsed).toMatchObject({ origin: 'timeout', code: 'Timeout' })
    }
    const clarified = await answerOf(() =>
      axios.get(server.url('hang'), { timeout: 50, transitional: { clarifyTimeoutError: true } }),
    )
    expect(clarified.parsed?.code).toBe('Timeout')
    const aborted = await answerOf(() => axios.get(server.url('hang'), { signal: abortedSoon() }))
    expect(aborted).toEqual({ from: 'thrown', parsed: null, read: null })
    const host = await closedPort()
    const refused = await answerOf(() => axios.get(`http://${host}/`))
    expect(refused.parsed).toMatchObject({ origin: 'network', code: 'Network.Unreachable' })
  })

  it('an axios error keeps its code in axios’s own JSON of it', async () => {
    const { parsed } = await answerOf(() => axios.get(server.url('html-502')))
    const copy: unknown = JSON.parse(JSON.stringify(parsed?.cause))
    expect((await answerOf(() => Promise.reject(copy))).parsed?.code).toBe('Http.502')
  })

  it('unwrapApi returns the document within the data of an axios response', async () => {
    expect(await unwrapApi(axios.get(server.url('success')))).toEqual(succeeding.Response)
  })
})
