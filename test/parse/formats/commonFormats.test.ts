import { describe, expect, it } from 'vitest'
import { webCodes } from '../../../src/catalogs/web/webCodes.js'
import { commonFormats } from '../../../src/parse/formats/commonFormats.js'
import { parseApiError } from '../../../src/parse/parseApiError.js'
import { readApiError } from '../../../src/parse/readApiError.js'
import { presentApiError } from '../../../src/present/presentApiError.js'

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

  it('a code of five letters and digits hides no fields: databases and Java servers have such codes', () => {
    const body = { code: 'A0400', message: 'Odd.', errors: ['name: must not be empty'] }
    expect(parseApiError({ status: 400, data: body }, { parsers })).toMatchObject({
      code: 'A0400',
      fields: [{ path: 'name' }],
    })
    for (const code of ['22P02', '3D000', 'P0001', 'XX000']) {
      const message = 'null value in column "name"'
      expect(parseApiError({ code, message }, { parsers })?.fields).toMatchObject([
        { path: 'name' },
      ])
    }
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
    for (const key of 'requestID request_id correlation_id correlationId errorId debug_id fbtrace_id traceId trace_id log_id requestid ray_id'.split(
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

/** What a client of HTTP hands over. */
const answer = (status: number, data: unknown, headers = {}) => ({
  status,
  data,
  headers,
  config: {},
})

/** An error of a client, with what it keeps beside its message. */
const named = (name: string, own: object, message = 'm') =>
  Object.assign(new Error(message), { name, ...own })

describe('what a person reads of it, with all formats and the codes of the web', () => {
  it.each<[what: string, thrown: unknown, code: string, fields: string[], title: string]>([
    [
      'a list of sentences, which names no field',
      answer(400, { error: ['Name is required', 'Email is invalid'] }),
      'Http.400',
      [],
      'Check what you entered',
    ],
    [
      'a conflict (409) about a field',
      answer(409, { field: 'email', message: 'Email already exists' }),
      'Http.409',
      ['email:taken'],
      'Check what you entered',
    ],
    [
      'Zod’s flatten()',
      answer(400, { errors: { formErrors: [], fieldErrors: { email: ['Required'] } } }),
      'Http.400',
      ['email:required'],
      'Check what you entered',
    ],
    [
      'another client’s exception',
      named('HttpException', {
        response: answer(404, { code: 'ORDER_NOT_FOUND', message: 'x' }),
      }),
      'ORDER_NOT_FOUND',
      [],
      'This can’t be found',
    ],
    [
      'another client’s exception without an answer',
      named('NetworkException', { cause: new TypeError('Failed to fetch') }),
      'Network.Unreachable',
      [],
      'The service has a problem',
    ],
    [
      'Express with Joi',
      answer(400, '"email" is required'),
      'Http.400',
      ['email:required'],
      'Check what you entered',
    ],
    [
      'Mongoose',
      answer(400, {
        message: 'User validation failed: email: Path `email` is required., age: Path `age` is low',
      }),
      'Http.400',
      ['email:required', 'age'],
      'Check what you entered',
    ],
    [
      'Better Auth',
      answer(400, {
        code: 'VALIDATION_ERROR',
        message: '[body.email] Invalid email address; [body.password] Too small',
      }),
      'VALIDATION_ERROR',
      ['email', 'password'],
      'Check what you entered',
    ],
    [
      'Fastify with Zod',
      answer(400, { statusCode: 400, message: 'body/email Invalid email address' }),
      'Http.400',
      ['email'],
      'Check what you entered',
    ],
    [
      'serde',
      answer(
        422,
        'Failed to deserialize the JSON body into the target type: missing field `email` at line 1',
      ),
      'Http.422',
      ['email:required'],
      'Check what you entered',
    ],
    [
      'a payment that is due',
      answer(402, { error: { code: 'invalid_request_error', message: 'Insufficient Balance' } }),
      'invalid_request_error',
      [],
      'The account needs a payment',
    ],
    [
      'Rust’s validator',
      answer(422, { email: [{ code: 'email', message: null, params: { value: 'x' } }] }),
      'Http.422',
      ['email:email'],
      'Check what you entered',
    ],
    [
      'a small number as the code, which is not gRPC’s',
      answer(404, { code: 16, message: 'x', StatusCode: 404, duration: '0ms', details: [] }),
      'Http.404',
      [],
      'This can’t be found',
    ],
    [
      'API Platform, whose codes are UUIDs',
      answer(422, {
        violations: [
          {
            propertyPath: 'slug',
            message: 'This value is already used.',
            code: '23bd9dbf-6b9b-41cd-a99e-4844bcf3077f',
          },
        ],
      }),
      'Http.422',
      ['slug:taken'],
      'Check what you entered',
    ],
    [
      'fields that are called like a sentence about the whole',
      answer(400, { title: 'Title is required', description: 'must not be blank' }),
      'Http.400',
      ['title:required', 'description:required'],
      'Check what you entered',
    ],
    [
      'Chinese sentences',
      answer(400, { code: 400, msg: '参数校验失败', data: { email: '邮箱不能为空' } }),
      'Http.400',
      ['email:required'],
      'Check what you entered',
    ],
    [
      'a list of pairs',
      answer(400, { errors: [{ email: 'Email is required' }, { name: 'Name is required' }] }),
      'Http.400',
      ['email:required', 'name:required'],
      'Check what you entered',
    ],
    [
      'nested maps of sentences',
      answer(400, { address: { street: 'cannot be blank' }, email: 'must be valid' }),
      'Http.400',
      ['address.street:required', 'email'],
      'Check what you entered',
    ],
    [
      'a list under a key of its own',
      answer(400, { problems: [{ property: 'email', message: 'is required' }] }),
      'Http.400',
      ['email:required'],
      'Check what you entered',
    ],
    [
      'flask-pydantic',
      answer(400, {
        validation_error: { body_params: [{ loc: ['name'], msg: 'field required' }] },
      }),
      'Http.400',
      ['name:required'],
      'Check what you entered',
    ],
    [
      'Wix',
      answer(400, {
        message: 'x',
        details: { validationError: { fieldViolations: [{ field: 'name', description: 'Odd.' }] } },
      }),
      'Http.400',
      ['name'],
      'Check what you entered',
    ],
    [
      'devise_token_auth',
      answer(422, { errors: { email: ['is taken'], full_messages: ['Email is taken'] } }),
      'Http.422',
      ['email:taken'],
      'Check what you entered',
    ],
    [
      'celebrate',
      answer(400, {
        statusCode: 400,
        message: 'x',
        validation: {
          query: { source: 'query', keys: ['page'], message: '"page" must be a number' },
        },
      }),
      'Http.400',
      ['page'],
      'Check what you entered',
    ],
    [
      'JSON:API’s pointer to the whole resource',
      answer(409, {
        errors: [
          {
            status: 409,
            code: 'duplicate_profile',
            title: 'Conflict.',
            source: { pointer: '/data/attributes' },
          },
        ],
      }),
      'duplicate_profile',
      [],
      'This is already in use',
    ],
    [
      'protovalidate in Connect',
      answer(400, {
        code: 'invalid_argument',
        message: 'x',
        details: [
          {
            type: 'buf.validate.Violations',
            debug: {
              violations: [
                { field: { elements: [{ fieldName: 'email' }] }, message: 'must be valid' },
              ],
            },
          },
        ],
      }),
      'INVALID_ARGUMENT',
      ['email'],
      'Check what you entered',
    ],
    [
      'GraphQL with a status as the code',
      { data: null, errors: [{ message: 'not allowed', extensions: { code: '403' } }] },
      'Http.403',
      [],
      'You don’t have access to this',
    ],
    [
      'type-graphql, which calls a validator’s exception internal',
      {
        data: null,
        errors: [
          {
            message: 'Argument Validation Error',
            path: ['register'],
            extensions: {
              code: 'INTERNAL_SERVER_ERROR',
              exception: { validationErrors: [{ property: 'email', constraints: { a: 'Odd.' } }] },
            },
          },
        ],
      },
      'BAD_USER_INPUT',
      ['email'],
      'Check what you entered',
    ],
    [
      'an older SDK of Tencent Cloud',
      new Error(
        'com.tencentcloudapi.common.exception.TencentCloudSDKException: LimitExceeded.ErrorFaceNumExceed-人脸个数超过限制',
      ),
      'LimitExceeded.ErrorFaceNumExceed',
      [],
      'A limit has been reached',
    ],
    [
      'Supabase, before the address is confirmed',
      answer(400, { code: 'email_not_confirmed', message: 'x' }),
      'email_not_confirmed',
      [],
      'Confirm your email address',
    ],
    [
      'Better Auth’s wrong password',
      answer(401, { code: 'INVALID_EMAIL_OR_PASSWORD', message: 'x' }),
      'INVALID_EMAIL_OR_PASSWORD',
      [],
      'The sign-in details don’t match',
    ],
    [
      'Appwrite’s wrong password',
      answer(401, { code: 401, type: 'user_invalid_credentials', message: 'x' }),
      'user_invalid_credentials',
      [],
      'The sign-in details don’t match',
    ],
  ])('%s', (_, thrown, code, fields, title) => {
    const error = parseApiError(thrown, { parsers: commonFormats })
    expect(error?.code).toBe(code)
    expect(
      error?.fields.map((field) => [field.path, field.code].filter(Boolean).join(':')),
    ).toEqual(fields)
    expect(error && presentApiError(error, { catalog: webCodes }).title).toBe(title)
  })

  it.each<[what: string, resolved: unknown]>([
    ['a report of an import', { imported: 12, errors: [{ row: 3, status: 422, detail: 'x' }] }],
    ['the same beside data', { data: { imported: 5 }, errors: [{ row: 3, message: 'x' }] }],
    [
      'an abort of supabase-js',
      { data: null, status: 0, error: { message: 'AbortError: signal is aborted', code: '20' } },
    ],
  ])('%s is no failure', (_, resolved) => {
    expect(parseApiError(resolved, { parsers: commonFormats, from: 'resolved' })).toBeNull()
  })

  it('Clerk’s trace ID is the request ID', () => {
    const body = { errors: [{ code: 'x_y', message: 'm' }], clerk_trace_id: 'f3ca88dd' }
    const error = parseApiError(answer(400, body), { parsers: commonFormats })
    expect(error?.requestId).toBe('f3ca88dd')
  })
})
