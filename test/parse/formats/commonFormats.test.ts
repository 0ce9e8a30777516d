import { describe, expect, it } from 'vitest'
import { commonFormats } from '../../../src/parse/formats/commonFormats.js'
import { parseApiError } from '../../../src/parse/parseApiError.js'
import { readApiError } from '../../../src/parse/readApiError.js'

const parsers = commonFormats

describe('all formats together', () => {
  it.each([
    { title: 'Movie', status: 404 },
    { type: 'movie', title: 'Not found', status: 404 },
    { __type: 'Customer:#Ns', Message: 'hello' },
    { errors: [{ title: 'a', status: 'skipped' }] },
    { errors: [{ message: 'Missing semicolon', path: 'src/a.ts' }] },
    { errors: [{ message: 'Missing semicolon', path: ['src', 'a.ts'] }] },
    { errors: { email: ['Odd.'] } },
    { code: '23505', message: 'a postal code' },
    { code: 5, message: 'five', details: [] },
    { ok: false },
    { errcode: 40001, errmsg: 'x' },
    { code: 401, msg: 'x' },
    '<Error><Code>NoSuchKey</Code></Error>',
  ])('data that was resolved is no error: %j', (value) => {
    expect(parseApiError(value, { parsers, from: 'resolved' })).toBeNull()
  })

  it('a response object is never read as a body', async () => {
    for (const type of ['basic', 'cors', 'default']) {
      const response = Object.defineProperty(new Response('', { status: 404 }), 'type', {
        value: type,
      })
      expect(parseApiError(response, { parsers })?.code).toBe('Http.404')
      expect((await readApiError(new Error('x', { cause: response }), { parsers }))?.code).toBe(
        'Http.404',
      )
    }
    const superagent = { status: 404, type: 'text/html', headers: {}, text: '', req: {} }
    expect(
      parseApiError(Object.assign(new Error('x'), { response: superagent }), { parsers })?.code,
    ).toBe('Http.404')
  })

  it('a code of an unrelated object is no code of the error', () => {
    const body = { message: 'No.', plan: { code: 'Unlimited' } }
    expect(parseApiError({ status: 403, data: body }, { parsers })?.code).toBe('Http.403')
  })
})

describe('codes, texts and request IDs of any API', () => {
  it.each([
    'auth/invalid-credential',
    'functions/unauthenticated',
    'permission-denied',
    '23505',
    'PGRST116',
    'ER_DUP_ENTRY',
    'P2002',
  ])('a text code with a message is a code: %s', (code) => {
    expect(parseApiError(Object.assign(new Error('m'), { code }))).toMatchObject({
      origin: 'api',
      code,
    })
  })

  it.each(['ECONNRESET', 'ERR_BAD_REQUEST', 'UND_ERR_SOCKET', 'Z_DATA_ERROR', '404', 'success'])(
    'a code of a client is no code of an API: %s',
    (code) => expect(parseApiError({ code, message: 'm' })?.origin).not.toBe('api'),
  )

  it.each([
    'code:LimitExceeded.Daily \nmessage:m \nrequestId:z',
    'Code: LimitExceeded.Daily, Message: m',
    'Code=LimitExceeded.Daily, Message=m',
    'ErrorCode=LimitExceeded.Daily, ErrorMessage=m, RequestId=z',
    '[LimitExceeded.Daily] m',
    'LimitExceeded.Daily: m',
    'LimitExceeded.Daily - m',
    'LimitExceeded.Daily\nm',
    '[code=LimitExceeded.Daily,msg=m]',
    "Error: m {\n  code: 'LimitExceeded.Daily',\n",
    '{"code":-1,"msg":"[TencentCloudSDKException] code:LimitExceeded.Daily message:m requestId:z"}',
    'Code=LimitExceeded.Daily, Mess',
    'Code=LimitExceeded.Daily, Message=inner: Code=InternalError, Message=x',
  ])('the code is read out of the text %j', (text) => {
    expect(parseApiError(text)?.code).toBe('LimitExceeded.Daily')
  })

  it.each([
    [{ status: 'FETCH_ERROR', error: 'TypeError: Failed to fetch' }, 'Network.Unreachable'],
    [{ status: 'TIMEOUT_ERROR', error: 'TimeoutError' }, 'Timeout'],
    [{ status: 'PARSING_ERROR', originalStatus: 502, data: '<html>' }, 'Http.502'],
    [{ status: 422, data: {} }, 'Http.422'],
    [{ message: 'TypeError: fetch failed' }, 'Network.Unreachable'],
    ['HTTP 401', 'Http.401'],
    [new TypeError('Response served by service worker is an error'), 'Network.Unreachable'],
    [
      new TypeError('FetchEvent.respondWith received an error: TypeError: Load failed'),
      'Network.Unreachable',
    ],
    [new Error('Request failed with status code 404'), 'Http.404'],
  ])('a failure without a code is recognized: %o', (value, code) => {
    expect(parseApiError(value)?.code).toBe(code)
  })

  it('the request ID is read from any of the usual keys, a digest and a text', () => {
    for (const key of 'requestID request_id correlation_id correlationId errorId debug_id fbtrace_id traceId trace_id'.split(
      ' ',
    )) {
      expect(parseApiError({ message: 'm', [key]: 'id-1234' })?.requestId).toBe('id-1234')
    }
    expect(parseApiError(Object.assign(new Error('x'), { digest: '2338239345' }))?.requestId).toBe(
      '2338239345',
    )
    expect(
      parseApiError({ error: { message: 'm', innerError: { 'request-id': 'r-9' } } })?.requestId,
    ).toBe('r-9')
    const id = '5a1f0c7e-9d42-4b36-8e05-b1c7d2f3a468'
    expect(parseApiError(`failed, requestID ${id}Retry`)?.requestId).toBe(id)
    expect(parseApiError('failed, req_id: abc123456')?.requestId).toBe('abc123456')
  })
})

it('a validator’s list that is thrown keeps its fields', () => {
  const issues = [{ code: 'too_small', path: ['name'], message: 'Odd.' }]
  const thrown = Object.assign(new Error(JSON.stringify(issues)), { name: 'ZodError', issues })
  expect(parseApiError(thrown, { parsers: commonFormats })?.fields).toMatchObject([
    { path: 'name' },
  ])
})

it.each<[string, number, unknown, object]>([
  [
    'a record beside the code',
    409,
    { code: 'VERSION_CONFLICT', message: 'x', current: { type: 'article', title: 'Hello' } },
    { code: 'VERSION_CONFLICT' },
  ],
  [
    'JSON:API with numbers',
    422,
    { errors: [{ status: 422, title: 'x', source: { pointer: '/data/attributes/a' } }] },
    { fields: [{ path: 'a' }] },
  ],
  [
    'a list of types and fields',
    400,
    { errors: [{ type: 'required', detail: 'x', field: 'email' }] },
    { fields: [{ path: 'email' }] },
  ],
  ['Phoenix', 422, { errors: { detail: 'Unprocessable Entity' } }, { fields: [] }],
  ['webargs', 422, { json: { email: ['Odd.'] } }, { fields: [{ path: 'email' }] }],
  [
    'Spring’s subErrors',
    400,
    { subErrors: [{ field: 'email', message: 'Odd.' }] },
    { fields: [{ path: 'email' }] },
  ],
  [
    'antd',
    400,
    { errorFields: [{ name: ['email'], errors: ['Odd.'] }] },
    { fields: [{ path: 'email' }] },
  ],
  [
    'OData',
    400,
    { error: { details: [{ target: 'Address/City', message: 'Odd.' }] } },
    { fields: [{ path: 'Address.City' }] },
  ],
  [
    'JSON that FastAPI can’t read',
    422,
    { detail: [{ loc: ['body', 12], msg: 'Odd.' }] },
    { fields: [] },
  ],
])('the whole body decides: %s', async (_, status, body, expected) => {
  const response = Response.json(body, { status })
  expect(await readApiError(response, { parsers: commonFormats })).toMatchObject(expected)
})

it('a record of a page that is gone is data', () => {
  const record = { url: 'https://x/a', status: 404, type: 'text/html', title: 'Gone' }
  expect(parseApiError(record, { from: 'resolved', parsers: commonFormats })).toBeNull()
})
