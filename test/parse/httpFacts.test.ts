import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { httpFacts } from '../../src/parse/httpFacts.js'

const now = Date.UTC(2024, 4, 1, 12, 0, 0)

beforeEach(() => {
  vi.useFakeTimers({ now })
})
afterEach(() => {
  vi.useRealTimers()
})

function facts(headers: Record<string, string>) {
  const set = new Headers(headers)
  return httpFacts((name) => set.get(name))
}

describe('the wait', () => {
  it.each<[string, Record<string, string>, number]>([
    ['in seconds', { 'Retry-After': '7' }, 7000],
    ['zero', { 'Retry-After': '0' }, 0],
    ['twice, as a browser joins two headers', { 'Retry-After': '7, 7' }, 7000],
    ['as a date', { 'Retry-After': 'Wed, 01 May 2024 12:01:30 GMT' }, 90_000],
    ['as a date that is past', { 'Retry-After': 'Wed, 01 May 2024 11:00:00 GMT' }, 0],
    [
      'as a date, by the server’s clock',
      { Date: 'Wed, 01 May 2024 12:01:00 GMT', 'Retry-After': 'Wed, 01 May 2024 12:01:30 GMT' },
      30_000,
    ],
    ['until the limit is reset', { 'RateLimit-Reset': '30' }, 30_000],
    [
      'until the limit is reset, used up',
      { 'RateLimit-Reset': '30', 'RateLimit-Remaining': '0' },
      30_000,
    ],
    ['until a point in time', { 'X-RateLimit-Reset': String(now / 1000 + 12) }, 12_000],
    ['Retry-After before other headers', { 'Retry-After': '5', 'RateLimit-Reset': '30' }, 5000],
    ['at most as long as a timer takes', { 'Retry-After': '99999999' }, 2 ** 31 - 1],
  ])('headers give the wait: %s', (_, headers, wait) => {
    expect(facts(headers).retryAfterMs).toBe(wait)
  })

  it.each<[string, Record<string, string>]>([
    ['no header', {}],
    ['no number and no date', { 'Retry-After': 'soon' }],
    ['signs alone', { 'Retry-After': '--' }],
    ['a number that letters follow', { 'Retry-After': '1000abc' }],
    ['a limit that is not used up', { 'RateLimit-Reset': '30', 'RateLimit-Remaining': '12' }],
  ])('headers give no wait: %s', (_, headers) => {
    expect(facts(headers)).not.toHaveProperty('retryAfterMs')
  })
})

it('clockSkewMs is this device’s clock minus the server’s', () => {
  expect(facts({ Date: 'Wed, 01 May 2024 11:50:00 GMT' }).clockSkewMs).toBe(600_000)
  expect(facts({ Date: 'Wed, 01 May 2024 12:00:05 GMT' }).clockSkewMs).toBe(-5000)
  expect(facts({ Date: 'yesterday' })).toEqual({})
})

it.each(
  'x-request-id request-id x-correlation-id x-tc-requestid x-cos-request-id x-oss-request-id x-amzn-requestid x-amz-request-id x-amz-cf-id x-ms-request-id x-github-request-id x-goog-request-id opc-request-id x-trace-id x-b3-traceid cf-ray apigw-requestid x-vercel-id x-nf-request-id fly-request-id x-azure-ref'.split(
    ' ',
  ),
)('the request ID is read from the header %s', (name) => {
  expect(facts({ [name]: 'req-42' })).toEqual({ requestId: 'req-42' })
})

it.each([
  ['traceparent', '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'],
  ['b3', '4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-1'],
  ['sentry-trace', '4bf92f3577b34da6a3ce929d0e0e4736-bc6d53f15eb88f43-1'],
])('of the header %s only the trace ID is the request ID', (name, value) => {
  expect(facts({ [name]: value })).toEqual({ requestId: '4bf92f3577b34da6a3ce929d0e0e4736' })
})

it('a trace ID of 64 bits in the header b3 is read, and a UUID is read whole', () => {
  expect(facts({ b3: '463ac35c9f6413ad-463ac35c9f6413ad-1' }).requestId).toBe('463ac35c9f6413ad')
  const uuid = '0f6b1d4e-3c52-4a87-9be1-2d7f85c0a913'
  expect(facts({ 'x-request-id': uuid }).requestId).toBe(uuid)
})

it.each<[string, Record<string, string>, number]>([
  ['milliseconds since the epoch', { 'X-RateLimit-Reset': '1714564830000' }, 30_000],
  ['a date of ISO 8601', { 'X-RateLimit-Reset': '2024-05-01T12:00:30Z' }, 30_000],
  ['a wait beside it', { 'X-RateLimit-Reset-After': '4.5' }, 4_500],
  ['X and Okta', { 'X-Rate-Limit-Reset': '1714564830' }, 30_000],
  ['better-auth', { 'X-Retry-After': '7' }, 7_000],
])('the wait is read in %s', (_, headers, wait) => {
  expect(facts(headers).retryAfterMs).toBe(wait)
})
