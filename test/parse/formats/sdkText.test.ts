import { describe, expect, it } from 'vitest'
import { parseApiError } from '../../../src/parse/parseApiError.js'

const id = 'd2c41f86-7b3a-4e90-a5d8-36f10b9e7c42'
const code = 'FailedOperation.SearchFacesExceed'
const message = 'too many faces, at most 10'

describe('an SDK’s exception as text', () => {
  it.each([
    ['Go', `[TencentCloudSDKError] Code=${code}, Message=${message}, RequestId=${id}`],
    ['Python', `[TencentCloudSDKException] code:${code} message:${message} requestId:${id}`],
    [
      'PHP',
      `[TencentCloud\\Common\\Exception\\TencentCloudSDKException] code:${code} message:${message} requestId:${id}`,
    ],
    ['Java', `[TencentCloudSDKException]code: ${code} message:${message} requestId:${id}`],
    ['older Java', `[TencentCloudSDKException]message: ${code}-${message} requestId:${id}`],
    [
      'a Python traceback',
      `Traceback (most recent call last):\n  File "a.py", line 3\ntencentcloud.common.exception.tencent_cloud_sdk_exception.TencentCloudSDKException: [TencentCloudSDKException] code:${code} message:${message} requestId:${id}\n`,
    ],
    [
      'a Go log line',
      `2024/05/01 10:00:00 search failed: [TencentCloudSDKError] Code=${code}, Message=${message}, RequestId=${id} (attempt 2)`,
    ],
  ])('an SDK’s exception is read from text: %s', (_, text) => {
    const expected = { origin: 'api', code, message, requestId: id }
    expect(parseApiError(text)).toMatchObject(expected)
    expect(parseApiError(new Error(text))).toMatchObject(expected)
    expect(parseApiError({ ok: false, msg: text })).toMatchObject(expected)
  })

  it('an SDK’s exception in text may quote another request ID in its message', () => {
    const text = `[TencentCloudSDKError] Code=${code}, Message=no topic RequestId:[aaaa-1111], RequestId=${id}`
    expect(parseApiError(text)).toMatchObject({
      message: 'no topic RequestId:[aaaa-1111]',
      requestId: id,
    })
  })

  it('an SDK’s exception in text may have no request ID', () => {
    for (const none of ['', 'None']) {
      const text = `[TencentCloudSDKException] code:${code} message:${message} requestId:${none}`
      expect(parseApiError(text)).toMatchObject({ code, message })
      expect(parseApiError(text)).not.toHaveProperty('requestId')
    }
  })

  it('an SDK’s exception in text has the fields that a gateway’s message names', () => {
    const text =
      '[TencentCloudSDKError] Code=MissingParameter, Message=The request is missing a required parameter `PersonId`., RequestId=r-123456'
    expect(parseApiError(text)?.fields).toEqual([{ path: 'PersonId' }])
  })

  it.each([
    ['[TencentCloudSDKException]message:java.net.UnknownHostException-host requestId:', 'network'],
    [
      '[TencentCloudSDKException]message:java.net.ConnectException-Connection timed out: connect requestId:',
      'timeout',
    ],
    [
      '[TencentCloudSDKException]message:java.net.SocketTimeoutException-Read timed out requestId:',
      'timeout',
    ],
    ['[TencentCloudSDKException]message:something else  requestId:  traceId:', 'client'],
    ['[TencentCloudSDKException] code:None message:something else requestId:None', 'client'],
  ])('an SDK’s exception in text has no code when none is printed: %s', (text, origin) => {
    expect(parseApiError(text)?.origin).toBe(origin)
  })
})

describe('an envelope that was cut off', () => {
  const whole = `{"Response":{"RequestId":"${id}","Error":{"Code":"${code}","Message":"${message}"}}}`

  it('an envelope that was cut off after its code still gives the code', () => {
    expect(parseApiError(whole.slice(0, -20))).toMatchObject({ code, requestId: id })
    expect(parseApiError(JSON.stringify(whole).slice(0, -25))).toMatchObject({ code })
    expect(parseApiError(`mail failed: ${whole.slice(0, -20)}`)).toMatchObject({ code })
  })

  it('an envelope that was cut off within its code is unreadable', () => {
    expect(parseApiError(whole.slice(0, whole.indexOf('Exceed')))).toMatchObject({
      origin: 'unreadable',
      code: 'Response.Unreadable',
    })
  })
})
