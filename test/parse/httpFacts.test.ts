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

it.each(['X-Request-Id', 'Request-Id', 'X-TC-RequestId', 'x-amzn-requestid', 'X-Correlation-Id'])(
  'the request ID is read from the header %s',
  (name) => {
    expect(facts({ [name]: 'req-42' })).toEqual({ requestId: 'req-42' })
  },
)
