import { webCodes } from '../../src/catalogs/web/webCodes.js'
import type { ApiError } from '../../src/model/ApiError.js'
import { policyFor } from '../../src/present/treatmentOf.js'
import type { Reply } from './scripted.js'

/** What is read from a failure, and the words and the fault by which `webCodes` treats it. */
export interface Seen {
  readonly code: string
  readonly words: string
  readonly fault: string
  readonly status?: number
  readonly paths?: readonly string[]
  readonly requestId?: string
  readonly retryAfterMs?: number
}

/** Reduces an error to what the tests of clients compare. */
export function seen(error: ApiError | null): Seen | null {
  if (!error) return null
  const { code, status, fields, requestId, retryAfterMs } = error
  const { words, fault } = policyFor(error, webCodes)
  return {
    code,
    words,
    fault,
    ...(status && { status }),
    ...(fields.length && { paths: fields.map(({ path }) => path) }),
    ...(requestId && { requestId }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  }
}

type Row = readonly [name: string, reply: Reply, expected: Seen]

/** The answers of web APIs as any HTTP client may get them, and what is to be read from them. */
export const webAnswers: readonly Row[] = [
  [
    '422 of Laravel',
    {
      status: 422,
      body: {
        message: 'The email has already been taken. (and 1 more error)',
        errors: {
          email: ['The email has already been taken.'],
          'items.0.qty': ['The quantity must be at least 1.'],
        },
      },
      headers: { 'x-request-id': 'r-422' },
    },
    {
      code: 'Http.422',
      words: 'input',
      fault: 'input',
      status: 422,
      paths: ['email', 'items.0.qty'],
      requestId: 'r-422',
    },
  ],
  [
    '422 with a code',
    {
      status: 422,
      body: {
        code: 'order_incomplete',
        message: 'The order is incomplete.',
        requestId: 'r-2',
        fieldErrors: [{ field: 'address.zip', code: 'NotBlank', message: 'must not be blank' }],
      },
    },
    {
      code: 'order_incomplete',
      words: 'input',
      fault: 'input',
      status: 422,
      paths: ['address.zip'],
      requestId: 'r-2',
    },
  ],
  [
    '400 of Django REST',
    { status: 400, body: { email: ['Enter a valid email address.'], non_field_errors: ['No.'] } },
    { code: 'Http.400', words: 'input', fault: 'input', status: 400, paths: ['email'] },
  ],
  [
    '401 of Django REST',
    { status: 401, body: { detail: 'Authentication credentials were not provided.' } },
    { code: 'Http.401', words: 'signIn', fault: 'access', status: 401 },
  ],
  [
    '403 of NestJS',
    { status: 403, body: { statusCode: 403, message: 'Forbidden resource', error: 'Forbidden' } },
    { code: 'Http.403', words: 'noAccess', fault: 'access', status: 403 },
  ],
  [
    '404 with problem details',
    {
      status: 404,
      body: { type: 'about:blank', title: 'Not Found', status: 404, instance: '/orders/7' },
      headers: { 'content-type': 'application/problem+json' },
    },
    { code: 'Http.404', words: 'notFound', fault: 'conflict', status: 404 },
  ],
  [
    '409 of PostgREST',
    {
      status: 409,
      body: {
        code: '23505',
        details: 'Key (email)=(a@b.co) already exists.',
        hint: null,
        message: 'duplicate key value violates unique constraint "users_email_key"',
      },
    },
    { code: '23505', words: 'duplicate', fault: 'input', status: 409, paths: ['email'] },
  ],
  [
    '419 of Laravel',
    { status: 419, body: { message: 'CSRF token mismatch.' } },
    { code: 'Http.419', words: 'signIn', fault: 'access', status: 419 },
  ],
  [
    '402 of Stripe',
    {
      status: 402,
      body: {
        error: {
          type: 'card_error',
          code: 'card_declined',
          decline_code: 'insufficient_funds',
          message: 'Your card has insufficient funds.',
        },
      },
      headers: { 'request-id': 'req_402' },
    },
    {
      code: 'insufficient_funds',
      words: 'cardFunds',
      fault: 'account',
      status: 402,
      requestId: 'req_402',
    },
  ],
  [
    '429 with a wait',
    { status: 429, body: { message: 'Too Many Attempts.' }, headers: { 'retry-after': '7' } },
    { code: 'Http.429', words: 'tooOften', fault: 'service', status: 429, retryAfterMs: 7000 },
  ],
  [
    '403 where the limit is used up',
    {
      status: 403,
      body: { message: 'API rate limit exceeded for 127.0.0.1.' },
      headers: { 'x-ratelimit-remaining': '0', 'x-github-request-id': 'A:1:2' },
    },
    {
      code: 'Http.403',
      words: 'tooOften',
      fault: 'service',
      status: 403,
      requestId: 'A:1:2',
      retryAfterMs: 0,
    },
  ],
  [
    '500 of Spring',
    {
      status: 500,
      body: { timestamp: '2026-01-02T03:04:05Z', status: 500, error: 'Internal Server Error' },
      headers: { traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01' },
    },
    {
      code: 'Http.500',
      words: 'service',
      fault: 'service',
      status: 500,
      requestId: '4bf92f3577b34da6a3ce929d0e0e4736',
    },
  ],
  [
    '502 with HTML',
    { status: 502, body: '<html><head><title>502 Bad Gateway</title></head></html>' },
    { code: 'Http.502', words: 'service', fault: 'service', status: 502 },
  ],
  [
    '503 without a body',
    { status: 503, headers: { 'retry-after': '30' } },
    { code: 'Http.503', words: 'service', fault: 'service', status: 503, retryAfterMs: 30_000 },
  ],
]

/** The same for clients whose errors have no headers. */
export const bareAnswers: readonly Row[] = webAnswers
  .filter(([, { headers }]) => !headers?.['x-ratelimit-remaining'])
  .map(([name, reply, { requestId, retryAfterMs, ...rest }]) => [
    name,
    reply,
    { ...rest, ...(requestId && !reply.headers && { requestId }) },
  ])
