import { expect, test } from 'vitest'
import { client } from '../../src/catalogs/client/client.js'
import { tencentCloud } from '../../src/catalogs/tencent-cloud/tencentCloud.js'
import type { ApiError } from '../../src/model/ApiError.js'
import { policyFor } from '../../src/present/treatmentOf.js'

function wordsOf(code: string, status?: number, rest: Partial<ApiError> = {}): string {
  const known = status === undefined ? {} : { status }
  return policyFor({ origin: 'api', code, message: '', fields: [], ...known, ...rest }, client)
    .words
}

// A telling status says more than what a code's words suggest.
test.each([
  ['UNAUTHENTICATED', 401, 'signIn'],
  ['Unauthorized', 401, 'signIn'],
  ['AccessDenied', 401, 'signIn'],
  ['ACCESS_TOKEN_EXPIRED', 401, 'signIn'],
  ['quota_exceeded', 401, 'signIn'],
  ['DEADLINE_EXCEEDED', 504, 'timeout'],
  ['RATE_LIMIT_EXCEEDED', 429, 'tooOften'],
  ['TooManyRequests', 429, 'tooOften'],
  ['insufficient_quota', 429, 'tooOften'],
  ['ResourceExhausted', 429, 'tooOften'],
  ['invalid_path', 404, 'notFound'],
  ['UserInactive', 404, 'notFound'],
  ['Conflict', 409, 'changed'],
  ['invalid_state', 409, 'changed'],
  ['ConditionalCheckFailedException', 412, 'changed'],
  ['unknown_error', 413, 'tooLarge'],
  ['SESSION_GONE', 419, 'signIn'],
  ['EntityInUse', 423, 'changed'],
  ['internal', 503, 'service'],
])('the code %s with HTTP %i is treated by its status: %s', (code, status, words) => {
  expect(wordsOf(code, status)).toBe(words)
})

// What is more precise than the status refines it.
test.each([
  ['InvalidSignatureException', 403, 'app'],
  ['SignatureDoesNotMatch', 401, 'app'],
  ['SignatureDoesNotMatch', 403, 'app'],
  ['InvalidAccessKeyId', 403, 'app'],
  ['UnrecognizedClientException', 403, 'app'],
  ['invalid_api_key', 401, 'app'],
  ['ExpiredTokenException', 403, 'signIn'],
  ['EBADCSRFTOKEN', 403, 'signIn'],
  ['rateLimitExceeded', 403, 'tooOften'],
  ['quotaExceeded', 403, 'quota'],
  ['BILLING_DISABLED', 403, 'billing'],
  ['SlowDown', 503, 'tooOften'],
  ['ALREADY_EXISTS', 409, 'duplicate'],
  ['EntityAlreadyExistsException', 409, 'duplicate'],
  ['email_taken', 422, 'duplicate'],
  ['field_required', 422, 'missing'],
])('the code %s says more than HTTP %i: %s', (code, status, words) => {
  expect(wordsOf(code, status)).toBe(words)
})

// HTTP 400 and 500 say little, and often there is no status.
test.each([
  ['login-already-used', 400, 'duplicate'],
  ['InvalidRequest', 400, 'input'],
  ['ThrottlingException', 400, 'tooOften'],
  ['ExpiredToken', 400, 'signIn'],
  ['ConditionalCheckFailedException', 400, 'changed'],
  ['FAILED_PRECONDITION', 400, 'changed'],
  ['payment_required', 400, 'billing'],
  ['card_declined', 402, 'declined'],
  ['incorrect_card_number', 402, 'declined'],
  ['insufficient_funds', 402, 'billing'],
  ['E_17', 402, 'billing'],
  ['UnrecognizedClientException', 400, 'app'],
  ['bad_credentials', 400, 'signIn'],
  ['EMAIL_EXISTS', 400, 'duplicate'],
  ['WEAK_PASSWORD', 400, 'input'],
  ['name_too_long', 400, 'input'],
  ['item-not-found', 500, 'notFound'],
  ['UNAUTHENTICATED', undefined, 'signIn'],
  ['unauthenticated', undefined, 'signIn'],
  ['not_authenticated', undefined, 'signIn'],
  ['PERMISSION_DENIED', undefined, 'noAccess'],
  ['permission-denied', undefined, 'noAccess'],
  ['insufficient_scope', undefined, 'noAccess'],
  ['user-disabled', undefined, 'noAccess'],
  ['DEADLINE_EXCEEDED', undefined, 'timeout'],
  ['connectTimeout', undefined, 'timeout'],
  ['RESOURCE_EXHAUSTED', undefined, 'quota'],
  ['ABORTED', undefined, 'changed'],
  ['UNIMPLEMENTED', undefined, 'app'],
  ['UNAVAILABLE', undefined, 'service'],
  ['INTERNAL_SERVER_ERROR', undefined, 'service'],
  ['coupon_expired', undefined, 'expired'],
  ['Unique', undefined, 'duplicate'],
  ['validation.email', undefined, 'input'],
  ['NotFound.Order', undefined, 'notFound'],
  ['Nobody.Knows', undefined, 'generic'],
])('the code %s with HTTP %s is treated by its own words: %s', (code, status, words) => {
  expect(wordsOf(code, status)).toBe(words)
})

test.each([
  'NotFound',
  'NOT_FOUND',
  'not_found',
  'not-found',
  'notFound',
  'NOTFOUND',
  'Order.NotFound',
])('%s is "not found" in every spelling', (code) => {
  expect(wordsOf(code)).toBe('notFound')
})

test('a refusal that says when to try again is a rate limit', () => {
  expect(wordsOf('E_1', 403, { retryAfterMs: 1000 })).toBe('tooOften')
  expect(wordsOf('Http.403', 403, { retryAfterMs: 1000 })).toBe('tooOften')
  expect(wordsOf('Http.403', 403)).toBe('noAccess')
})

test('the client’s own catalog has no code of a vendor', () => {
  const vendor = Object.keys(tencentCloud.codes).filter(
    (code) => !Object.hasOwn(client.codes, code),
  )
  expect(vendor.length).toBeGreaterThan(40)
  const families = client.rules.flatMap(({ families = [], except = [] }) => [
    ...families,
    ...except,
  ])
  expect(vendor.filter((code) => families.includes(code))).toEqual([])
})
