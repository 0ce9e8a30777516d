import { describe, expect, it } from 'vitest'
import type { Parser } from '../../src/model/Parser.js'
import { ApiFailure } from '../../src/parse/ApiFailure.js'
import { parseApiError } from '../../src/parse/parseApiError.js'

const requestId = '5a1f0c7e-9d42-4b36-8e05-b1c7d2f3a468'
const error = { Code: 'InvalidParameterValue.PersonIdIllegal', Message: 'Illegal person ID.' }
const envelope = { Response: { Error: error, RequestId: requestId } }
const success = { Response: { FaceNum: 2, RequestId: requestId } }

const parsed = {
  origin: 'api',
  code: 'InvalidParameterValue.PersonIdIllegal',
  message: 'Illegal person ID.',
  requestId,
  fields: [],
}

describe('what was thrown', () => {
  it.each<[string, unknown]>([
    ['the envelope', envelope],
    ['without its wrapper', envelope.Response],
    ['with data beside the error', { Response: { ...envelope.Response, FaceNum: 0 } }],
    ['with a lower-case code beside', { code: 0, ...envelope }],
    ['as JSON', JSON.stringify(envelope)],
    ['as JSON within JSON', JSON.stringify(JSON.stringify(envelope))],
    ['as JSON behind a byte order mark and a line break', `\ufeff\n${JSON.stringify(envelope)}\n`],
    ['as JSON in the middle of a log line', `12:04 ERROR ${JSON.stringify(envelope)} (3 ms)`],
    ['as a server-sent event', `data: ${JSON.stringify({ Type: 'error', ...envelope.Response })}`],
    ['as a cause', new Error('Could not enroll', { cause: envelope })],
    [
      'as the cause of a cause',
      new Error('outer', { cause: new Error('inner', { cause: envelope }) }),
    ],
    ['among several errors', new AggregateError([new Error('first'), envelope], 'all failed')],
    ['in a rejection event', { type: 'unhandledrejection', reason: envelope }],
    ['in a wrapper of one’s own', { success: false, code: 500, data: { data: envelope } }],
    ['as text in a wrapper of one’s own', { ok: false, body: JSON.stringify(envelope) }],
    ['in a wrapper with a key `slice`', { ok: false, slice: 'a', answer: envelope }],
    ['in a wrapper whose `slice` gives nothing', { slice() {}, answer: envelope }],
    ['in an own class’s property', Object.assign(new Error('x'), { payload: { envelope } })],
  ])('parseApiError finds a thrown envelope: %s', (_, value) => {
    expect(parseApiError(value)).toMatchObject(parsed)
  })

  it('parseApiError finds a code without message or dot under any key, for the envelope and for a parser of the app', () => {
    const bare = { Response: { Error: { Code: 'InternalError' } } }
    expect(parseApiError({ payload: bare })?.code).toBe('InternalError')
    const parser: Parser = (value) => {
      const { errno } = value as { errno?: number }
      return errno === undefined ? null : { code: `E${errno}` }
    }
    expect(parseApiError({ payload: { errno: 5 } }, { parsers: [parser] })?.code).toBe('E5')
  })

  it('the cause of an ApiError is what parseApiError was given', () => {
    const thrown = new Error('outer', { cause: envelope })
    expect(parseApiError(thrown)?.cause).toBe(thrown)
    expect(parseApiError(envelope)?.cause).toBe(envelope)
  })

  it('the code of an envelope goes before the code of a wrapper around it', () => {
    expect(parseApiError({ code: 'RequestFailed', data: envelope })?.code).toBe(error.Code)
  })

  it('parseApiError keeps an empty message empty', () => {
    const silent = { Response: { Error: { Code: error.Code, Message: '' }, RequestId: requestId } }
    for (const value of [silent, JSON.stringify(silent), new Error('outer', { cause: silent })]) {
      expect(parseApiError(value)?.message).toBe('')
    }
  })

  it('parseApiError reads the Error of an envelope by itself', () => {
    expect(parseApiError(error)).toMatchObject({ code: error.Code, message: error.Message })
  })

  it('parseApiError takes the request ID and a missing message from a wrapper', () => {
    const wrapper = { success: false, error: 'Enrolling failed', requestId }
    expect(
      parseApiError({ ...wrapper, detail: { code: 'FailedOperation.ImageFacedetectFailed' } }),
    ).toMatchObject({
      code: 'FailedOperation.ImageFacedetectFailed',
      message: 'Enrolling failed',
      requestId,
    })
  })

  it.each<[string, unknown]>([
    ['the success envelope', success],
    ['the success envelope as JSON', JSON.stringify(success)],
    ['a success without its wrapper', { FaceNum: 2, RequestId: requestId }],
    [
      'an error of null beside data',
      { Response: { Error: null, FaceNum: 2, RequestId: requestId } },
    ],
    ['an error of null out of the wrapper', { Error: null, FaceNum: 2 }],
    [
      'an error of empty strings beside data',
      { Response: { Error: { Code: '', Message: '' }, FaceNum: 2, RequestId: requestId } },
    ],
    ['the older form’s success', { code: 0, message: '', codeDesc: 'Success' }],
    ['a client’s response with a success', { status: 200, headers: {}, config: {}, data: success }],
  ])('what was thrown is a failure although it resembles a success: %s', (_, value) => {
    expect(parseApiError(value)?.code).toBe('Unknown')
    expect(parseApiError(value, { from: 'resolved' })).toBeNull()
  })

  it.each<[unknown, string]>([
    [
      { RequestId: requestId, SendStatusSet: [{ Code: 'LimitExceeded.DailyLimit' }] },
      'LimitExceeded.DailyLimit',
    ],
    [{ RequestId: requestId, ErrorMsg: { Code: 'InvalidParameter' } }, 'InvalidParameter'],
    [{ Response: { ErrorMsg: { Code: 'InternalError' }, RequestId: requestId } }, 'InternalError'],
    [{ RequestId: requestId, ErrorCode: 'X', ErrorMessage: 'm', Success: false }, 'X'],
    [{ RequestId: requestId, TaskSet: [{ ErrCode: { Code: 'ResourceInUse' } }] }, 'ResourceInUse'],
    [
      { RequestId: requestId, Results: [{}, { Error: { Code: 'FailedOperation.Busy' } }] },
      'FailedOperation.Busy',
    ],
    [
      { Response: { RequestId: requestId, Failed: { Reason: { Code: 'LimitExceeded' } } } },
      'LimitExceeded',
    ],
  ])('a thrown answer with a request ID has the code inside it: %j', (value, code) => {
    expect(parseApiError(value)).toMatchObject({ code, requestId })
  })

  it.each([null, undefined])('nothing thrown is no failure: %s', (value) => {
    expect(parseApiError(value)).toBeNull()
  })

  it('an error that only quotes a success envelope is a failure', () => {
    expect(parseApiError(new Error('Saving failed', { cause: success }))).toMatchObject({
      origin: 'client',
      code: 'Unknown',
      message: 'Saving failed',
      requestId,
    })
    expect(parseApiError({ status: 500, headers: {}, config: {}, data: success })?.code).toBe(
      'Http.500',
    )
  })

  it.each<[unknown, string]>([
    [new Error('boom'), 'boom'],
    ['boom', 'boom'],
    [{ message: 'boom' }, 'boom'],
    [{ error: 'boom' }, 'boom'],
    [new TypeError('x is not a function'), 'x is not a function'],
    [{ Response: null }, ''],
    [{ Error: { Code: '', Message: 'boom' } }, ''],
    [{}, ''],
    [[], ''],
    [false, ''],
    [0, ''],
    [Number.NaN, ''],
    ['', ''],
    [Symbol('boom'), ''],
    [() => 'boom', ''],
    [Object.create(null), ''],
  ])('a thrown value that says nothing is Unknown: %o', (value, message) => {
    expect(parseApiError(value)).toEqual({
      origin: 'client',
      code: 'Unknown',
      message,
      fields: [],
      cause: value,
    })
  })

  it('parseApiError returns an ApiError of its own unchanged', () => {
    const before = parseApiError(envelope)
    expect(before).not.toBeNull()
    if (!before) return
    expect(parseApiError(before)).toBe(before)
    expect(parseApiError(new ApiFailure(before))).toBe(before)
    expect(parseApiError(new Error('outer', { cause: new ApiFailure(before) }))).toBe(before)
    expect(parseApiError(JSON.parse(JSON.stringify(new ApiFailure(before))))).toMatchObject(parsed)
  })
})

describe('what was resolved', () => {
  it.each<[string, unknown]>([
    ['the envelope', envelope],
    ['without its wrapper', envelope.Response],
    ['the error alone', { Error: error }],
    ['without a message', { Response: { Error: { Code: error.Code }, RequestId: requestId } }],
    ['with data beside the error', { Response: { FaceNum: 0, ...envelope.Response } }],
    ['as JSON', JSON.stringify(envelope)],
    ['as JSON within JSON', JSON.stringify(JSON.stringify(envelope))],
    ['as axios resolves it', { status: 200, headers: {}, config: {}, data: envelope }],
    [
      'as got resolves it',
      { statusCode: 200, headers: {}, rawHeaders: [], body: JSON.stringify(envelope) },
    ],
  ])('a resolved envelope with an error is a failure: %s', (_, value) => {
    expect(parseApiError(value, { from: 'resolved' })).toMatchObject({
      origin: 'api',
      code: error.Code,
    })
  })

  it.each<[string, unknown]>([
    ['the success envelope', success],
    ['an error of null beside data', { Response: { Error: null, FaceNum: 2 } }],
    ['an error of empty strings', { Response: { Error: { Code: '', Message: '' }, FaceNum: 2 } }],
    ['an empty wrapper', { Response: null }],
    ['nothing', undefined],
    ['an empty text', ''],
    ['a log line that quotes an SDK', `[TencentCloudSDKException] code:${error.Code} message:x`],
    ['a log line that quotes an envelope', `ERROR ${JSON.stringify(envelope)}`],
    ['a list of logged envelopes', [envelope]],
    ['a record with an envelope in it', { id: 7, lastAnswer: envelope }],
    ['a record with a code', { code: 'FailedOperation.ImageDecodeFailed', requestId }],
    ['a record with an error of its own kind', { Error: { Code: 'X7' } }],
    ['an Error', new Error('kept for later')],
    ['an ApiError', parseApiError(envelope)],
    ['partial failure within success', { Response: { RetCode: [0, -1101], RequestId: requestId } }],
    [
      'partial failure with codes within success',
      { Response: { Results: [{ Error: error }], RequestId: requestId } },
    ],
    ['text in braces', '{{name}} has 3 faces'],
    ['an array buffer', new ArrayBuffer(8)],
    ['what resembles a response', { status: 404, data: 'archived', headers: ['Date', 'Title'] }],
  ])('parseApiError finds no failure in a resolved value: %s', (_, value) => {
    expect(parseApiError(value, { from: 'resolved' })).toBeNull()
  })

  it('a resolved response of a client with a failing status is a failure', () => {
    expect(
      parseApiError(
        { status: 502, headers: { 'retry-after': '3' }, config: {}, data: '<html></html>' },
        { from: 'resolved' },
      ),
    ).toMatchObject({ origin: 'http', code: 'Http.502', status: 502, retryAfterMs: 3000 })
  })

  it('a resolved envelope that was cut off is a failure', () => {
    expect(parseApiError('{"Response":{"FaceNum":2,"Fa', { from: 'resolved' })).toMatchObject({
      origin: 'unreadable',
      code: 'Response.Unreadable',
    })
    const cut = JSON.stringify(envelope).slice(0, 75)
    expect(parseApiError(cut, { from: 'resolved' })).toMatchObject({ code: error.Code })
  })
})

describe('the code', () => {
  it.each([
    ['InvalidParameter ', 'InvalidParameter'],
    ['FailedOperation.PersonBusy.', 'FailedOperation.PersonBusy'],
    [' ResourceUnavailable.NotExist. ', 'ResourceUnavailable.NotExist'],
    ['UnsupportedOperation.UnknowMethod', 'UnsupportedOperation.UnknowMethod'],
    ['4102', '4102'],
  ])('parseApiError tidies the code %o to %o', (Code, code) => {
    expect(parseApiError({ Response: { Error: { Code, Message: '' } } })?.code).toBe(code)
  })

  it('a code of only dots and spaces is Unknown', () => {
    expect(parseApiError({ Response: { Error: { Code: ' . ', Message: 'x' } } })?.code).toBe(
      'Unknown',
    )
  })

  it.each([
    'ECONNABORTED',
    'ERR_BAD_REQUEST',
    'Z_OK_ERROR',
    'P2002',
    'auth/user-not-found',
    'Success',
    'OK',
    'None',
    23,
    { toString: () => 'InternalError' },
  ])('parseApiError does not take %o for an API’s code', (code) => {
    expect(parseApiError({ code, requestId })?.origin).not.toBe('api')
  })
})

describe('the request id', () => {
  it.each<[string, unknown]>([
    ['empty', ''],
    ['None', 'None'],
    ['a number', 42],
    ['missing', undefined],
  ])('the request ID is left out when it is %s', (_, RequestId) => {
    const found = parseApiError({ Response: { Error: error, RequestId } })
    expect(found).toMatchObject({ code: error.Code })
    expect(found).not.toHaveProperty('requestId')
  })

  it.each([
    ['Person busy [request id:c0ffee12-34]', 'c0ffee12-34'],
    [
      'no such topic RequestId:[9f8e7d6c-0011-4a5b-8c9d-aabbccddeeff]',
      '9f8e7d6c-0011-4a5b-8c9d-aabbccddeeff',
    ],
    ['内部错误 (reqId: s1690000000000000001)', 's1690000000000000001'],
    ['denied, requestID=a1b2c3d4', 'a1b2c3d4'],
  ])('the request ID is read out of the message %o', (Message, id) => {
    const found = parseApiError({ Response: { Error: { Code: 'InternalError', Message } } })
    expect(found).toMatchObject({ code: 'InternalError', message: Message, requestId: id })
  })

  it('a sentence about request IDs gives no request ID', () => {
    const Message = 'The request id is missing or malformed'
    const found = parseApiError({ Response: { Error: { Code: 'InternalError', Message } } })
    expect(found).not.toHaveProperty('requestId')
  })
})

describe('parsers of the app’s own', () => {
  const teapot: Parser = (value) =>
    typeof value === 'object' && value !== null && 'teapot' in value
      ? { code: 'Teapot', message: 'short and stout', fields: [{ path: 'spout' }] }
      : null

  it('the app’s parsers are asked before the built-in ones, in order', () => {
    const late: Parser = (value) => (value ? { code: 'Late' } : null)
    expect(parseApiError({ teapot: 1, ...envelope }, { parsers: [teapot, late] })).toMatchObject({
      origin: 'api',
      code: 'Teapot',
      fields: [{ path: 'spout' }],
    })
    expect(parseApiError(envelope, { parsers: [teapot] })?.code).toBe(error.Code)
  })

  it('the app’s parsers are asked about wrapped and about resolved values', () => {
    expect(
      parseApiError(new Error('x', { cause: { teapot: 1 } }), { parsers: [teapot] })?.code,
    ).toBe('Teapot')
    expect(parseApiError({ teapot: 1 }, { from: 'resolved', parsers: [teapot] })?.code).toBe(
      'Teapot',
    )
  })

  it('a parser of the app can say that a resolved value is a success', () => {
    const fine: Parser = (value) => (value === 'fine' ? 'success' : null)
    const notOk: Parser = (value) => (value === 'fine' ? { code: 'NotOk' } : null)
    const parsers = [fine, notOk]
    expect(parseApiError('fine', { parsers, from: 'resolved' })).toBeNull()
    expect(parseApiError('fine', { parsers })?.code).toBe('NotOk')
    expect(parseApiError(new Error('fine'), { parsers: [fine] })?.code).toBe('Unknown')
  })

  it('a parser of the app gets the status and the headers of the response', () => {
    const seen: unknown[] = []
    const spy: Parser = (value, { from, status, header }) => {
      seen.push([value, from, status, header?.('x-limit')])
      return null
    }
    parseApiError(
      { status: 409, headers: { 'x-limit': '5' }, config: {}, data: 'taken' },
      { from: 'resolved', parsers: [spy] },
    )
    expect(seen).toContainEqual(['taken', 'thrown', 409, '5'])
  })

  it('a parser that throws or answers nonsense is skipped, and its fault is reported', () => {
    const faults: unknown[] = []
    const broken: Parser = () => {
      throw new Error('broken parser')
    }
    const empty: Parser = () => ({ code: '' })
    const found = parseApiError(envelope, {
      parsers: [broken, empty],
      onFault: (fault) => faults.push(fault),
    })
    expect(found).toMatchObject(parsed)
    expect(faults[0]).toMatchObject({ message: 'broken parser' })
  })
})

it.each<[string, unknown, object]>([
  [
    'a client by Orval',
    { status: 422, data: {}, headers: new Headers({ 'retry-after': '3' }) },
    { status: 422, retryAfterMs: 3_000 },
  ],
  [
    'wx.request',
    { statusCode: 500, data: '', header: { 'X-Request-Id': 'req-42' }, errMsg: 'request:ok' },
    { status: 500, requestId: 'req-42' },
  ],
  [
    'better-auth',
    { data: null, error: { status: 401, code: 'INVALID_PASSWORD', message: 'x' } },
    { code: 'INVALID_PASSWORD', status: 401 },
  ],
  [
    'Resend',
    { data: null, error: { statusCode: 422, name: 'validation_error', message: 'x' } },
    { status: 422 },
  ],
])('what a client resolved with is a failure: %s', (_, value, expected) => {
  expect(parseApiError(value, { from: 'resolved' })).toMatchObject(expected)
})

it('the wait in a body is read, in seconds', () => {
  const discord = { message: 'You are being rate limited.', retry_after: 64.5, code: 0 }
  expect(parseApiError({ status: 429, data: discord })?.retryAfterMs).toBe(64_500)
})
