import sdk from 'tencentcloud-sdk-nodejs-common'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseApiError } from '../../src/parse/parseApiError.js'
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

/** The SDK's client, pointed at an address of the loopback interface. */
function clientOf(endpoint: string) {
  return new sdk.CommonClient(endpoint, '2020-03-03', {
    credential: { secretId: 'id', secretKey: 'key' },
    region: 'ap-guangzhou',
    profile: { httpProfile: { protocol: 'http://', endpoint, reqTimeout: 0.2 } },
  })
}

describe('the vendor’s Node SDK', () => {
  it.each<[Behavior, object | null]>([
    ['success', null],
    ['envelope', { origin: 'api', code, message: 'There is no group of this ID.', requestId }],
    // On any other status the SDK drops the body.
    ['envelope-400', { origin: 'http', code: 'Http.400', status: 400 }],
    ['throttled', { origin: 'http', code: 'Http.429', status: 429 }],
    ['html-502', { origin: 'http', code: 'Http.502', status: 502 }],
    ['empty-500', { origin: 'http', code: 'Http.500' }],
    ['truncated', { origin: 'unreadable', code: 'Response.Unreadable' }],
    ['truncated-envelope', { origin: 'unreadable', code: 'Response.Unreadable' }],
    ['reset', { origin: 'network', code: 'Network.Unreachable' }],
    ['reset-midway', { origin: 'timeout', code: 'Timeout' }],
    ['hang', { origin: 'timeout', code: 'Timeout' }],
  ])(
    'parseApiError recognizes what the Tencent Cloud SDK gives or throws: %s',
    async (behavior, expected) => {
      const { parsed, read } = await answerOf(() => clientOf(server.host).request(behavior, {}))
      if (expected) expect(parsed).toMatchObject(expected)
      else expect(parsed).toBeNull()
      expect(read?.code).toBe(parsed?.code)
    },
  )

  it('a call of the Tencent Cloud SDK is no failure when aborted, and a network failure when refused', async () => {
    const aborted = await answerOf(() =>
      clientOf(server.host).request('hang', {}, { signal: abortedSoon() as never }),
    )
    expect(aborted).toEqual({ from: 'thrown', parsed: null, read: null })
    const refused = await answerOf(async () => clientOf(await closedPort()).request('success', {}))
    expect(refused.parsed).toMatchObject({ origin: 'network', code: 'Network.Unreachable' })
  })

  it('an exception of the Tencent Cloud SDK is recognized after JSON, a structured clone and in a log line', async () => {
    const { parsed } = await answerOf(() => clientOf(server.host).request('envelope', {}))
    const thrown = parsed?.cause
    expect(thrown).toBeInstanceOf(Error)
    expect(parseApiError(JSON.parse(JSON.stringify(thrown)))).toMatchObject({ code, requestId })
    expect(parseApiError(structuredClone(thrown))?.message).toBe('There is no group of this ID.')
    expect(parseApiError(`job 7 failed: ${thrown}`)).toMatchObject({ code: 'Unknown', requestId })
    expect(parseApiError(new Error('job 7 failed', { cause: thrown }))).toMatchObject({ code })
  })

  it('unwrapApi returns the data of a call of the Tencent Cloud SDK', async () => {
    expect(await unwrapApi(clientOf(server.host).request('success', {}))).toEqual(
      succeeding.Response,
    )
  })
})
