import { describe, expect, it } from 'vitest'
import { parseApiError } from '../../../src/parse/parseApiError.js'

/** The exception of the Node SDK: an Error named "Error" with properties of its own. */
function sdkException(message: string, own: object): Error {
  return Object.assign(new Error(message), { requestId: '', traceId: 'trace-0001' }, own)
}

describe('the Node SDK’s exception', () => {
  const thrown = sdkException('The person is not in the group.', {
    code: 'InvalidParameterValue.PersonIdNotExist',
    requestId: 'b7e0a1d3-55c2-4f18-9a6e-08d4c3f2e1b5',
  })

  it('the Node SDK’s exception has a code and a request ID', () => {
    expect(parseApiError(thrown)).toMatchObject({
      origin: 'api',
      code: 'InvalidParameterValue.PersonIdNotExist',
      message: 'The person is not in the group.',
      requestId: 'b7e0a1d3-55c2-4f18-9a6e-08d4c3f2e1b5',
    })
  })

  it('the Node SDK’s exception keeps code and request ID in JSON, and loses the message', () => {
    expect(parseApiError(JSON.parse(JSON.stringify(thrown)))).toMatchObject({
      code: 'InvalidParameterValue.PersonIdNotExist',
      message: '',
      requestId: 'b7e0a1d3-55c2-4f18-9a6e-08d4c3f2e1b5',
    })
  })

  it('the Node SDK’s exception keeps its message in a structured clone, and loses the rest', () => {
    expect(parseApiError(structuredClone(thrown))).toMatchObject({
      code: 'Unknown',
      message: 'The person is not in the group.',
    })
  })

  it('the Node SDK’s exception has only a status when the answer was not 200', () => {
    const found = parseApiError(sdkException('Bad Gateway', { httpCode: 502 }))
    expect(found).toMatchObject({ origin: 'http', code: 'Http.502', status: 502 })
    expect(found?.requestId).toBe('trace-0001')
    expect(parseApiError({ requestId: '', traceId: 'trace-0001', httpCode: 502 })?.code).toBe(
      'Http.502',
    )
  })

  it('the Node SDK’s exception is recognized by its sentence when there was no answer', () => {
    const refused =
      'request to http://127.0.0.1:9/ failed, reason: connect ECONNREFUSED 127.0.0.1:9'
    expect(parseApiError(sdkException(refused, {}))?.code).toBe('Network.Unreachable')
    const slow = 'request to http://10.0.0.1/ failed, reason: connect ETIMEDOUT 10.0.0.1:80'
    expect(parseApiError(sdkException(slow, {}))?.code).toBe('Timeout')
    expect(parseApiError(sdkException('network timeout at: http://10.0.0.1/', {}))?.code).toBe(
      'Timeout',
    )
    expect(parseApiError(sdkException('The user aborted a request.', {}))).toBeNull()
  })

  it('the Node SDK’s exception has the field that the gateway’s message names', () => {
    const missing = sdkException('The request is missing a required parameter `PersonId`.', {
      code: 'MissingParameter',
    })
    expect(parseApiError(missing)?.fields).toEqual([{ path: 'PersonId' }])
  })
})

it.each([
  ['OAuth', { error: 'invalid_grant', error_description: 'Expired.' }, 'invalid_grant'],
  [
    'a sentence under error',
    { error: 'Odd.', code: 'SUBSCRIPTION_REQUIRED' },
    'SUBSCRIPTION_REQUIRED',
  ],
  ['Simple JWT', { detail: 'Odd.', code: 'token_not_valid' }, 'token_not_valid'],
])('a code is read beside a sentence under another name: %s', (_, value, code) => {
  expect(parseApiError(value)?.code).toBe(code)
})

it('an error without a code has none beside its sentence', () => {
  expect(parseApiError({ error: 'Not allowed here' })?.code).toBe('Unknown')
  expect(parseApiError({ status: 404, error: 'Not Found', code: 404 })?.code).toBe('Http.404')
})

it.each<[string, unknown, string]>([
  ['a code alone', { status: 409, code: 'EMAIL_TAKEN' }, 'EMAIL_TAKEN'],
  ['a code as the error', { status: 409, error: 'EMAIL_TAKEN' }, 'EMAIL_TAKEN'],
  ['one beside a message', { error: 'TOKEN_EXPIRED', message: 'Odd.' }, 'TOKEN_EXPIRED'],
  ['Auth0', { code: 'user_exists', description: 'Odd.' }, 'user_exists'],
  ['a gateway', { err_code: 'NO_STOCK', err_msg: 'Odd.' }, 'NO_STOCK'],
  ['oidc-client', { error: 'login_required', error_description: null }, 'login_required'],
  ['Baidu, a number', { error_code: 222202, error_msg: 'pic not has face' }, '222202'],
  [
    'an API’s own timeout',
    { status: 400, code: 'SESSION_TIMEOUT', message: 'x' },
    'SESSION_TIMEOUT',
  ],
  ['without a status', { code: 'SESSION_TIMEOUT', message: 'Odd.' }, 'SESSION_TIMEOUT'],
  ['a word of TLS', { status: 400, code: 'UNABLE_TO_CANCEL', message: 'x' }, 'UNABLE_TO_CANCEL'],
  ['Appwrite', { status: 409, code: 409, type: 'user_exists', message: 'x' }, 'user_exists'],
  ['Airtable', { status: 422, error: { type: 'INVALID_VALUE', message: 'x' } }, 'INVALID_VALUE'],
  ['Elasticsearch', { status: 404, error: { type: 'no_index', reason: 'x' } }, 'no_index'],
  ['FastAPI Users', { status: 400, detail: 'USER_EXISTS' }, 'USER_EXISTS'],
  ['NestJS', { statusCode: 404, message: 'USER_GONE', error: 'Not Found' }, 'USER_GONE'],
  [
    'OAuth with more beside it',
    { error: 'bad_token', error_description: 'x', message: 'Unauthorized' },
    'bad_token',
  ],
  ['GraphQL', { message: 'No.', extensions: { code: 'BAD_USER_INPUT' } }, 'BAD_USER_INPUT'],
  [
    'a rejected action of Redux',
    { type: 'people/rejected', payload: { code: 'weak_password' } },
    'weak_password',
  ],
  ['an error of the app’s own', new Error('cart_is_empty'), 'cart_is_empty'],
  ['Discord, a number of five digits', { code: 50013, message: 'Missing' }, '50013'],
  ['Feathers', { name: 'NotFound', code: 404, message: 'Odd.' }, 'Http.404'],
  ['RuoYi', { code: 401, msg: '登录已过期' }, 'Http.401'],
])('a code is read in the shapes that people make by hand: %s', (_, value, code) => {
  expect(parseApiError(value)?.code).toBe(code)
})

it.each<[string, unknown]>([
  ['a kind of what a failure holds', { message: 'No.', data: { type: 'admin_user' } }],
  ['a code of a resource', { message: 'No.', resource: { code: 'Gold' } }],
  ['a code in words of a resource', { message: 'No.', resource: { code: 'gold_plan' } }],
  ['a number like a status', { message: 'No.', id: '412' }],
])('%s is no code', (_, value) => {
  expect(parseApiError(value)?.code).toBe('Unknown')
})

it.each([{ error: { status: 'unresolved', data: {} } }, { data: null, error: { status: 'open' } }])(
  'a record whose error has a status in words is data: %j',
  (value) => {
    expect(parseApiError(value, { from: 'resolved' })).toBeNull()
  },
)

it('a code table is no failure, and what was sent is none', () => {
  expect(parseApiError({ code: 12, codeDesc: 'Married' }, { from: 'resolved' })).toBeNull()
  const sent = { messages: [{ content: '{"code":"InvalidParameter","message":"explain"}' }] }
  const error = { name: 'AI_APICallError', statusCode: 500, requestBodyValues: sent }
  expect(parseApiError(error)?.code).toBe('Http.500')
})
