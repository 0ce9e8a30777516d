import type { ApiError } from '../model/ApiError.js'

/** The facts about an error that a response's headers tell. */
type HttpFacts = Partial<Pick<ApiError, 'requestId' | 'retryAfterMs' | 'clockSkewMs'>>

/**
 * Reads the request id, the wait and the server's time out of a response's headers.
 *
 * `Retry-After` in seconds or as a date (RFC 9110, section 10.2.3), which is measured by the
 * server's own `Date`; else `RateLimit-Reset` or `X-RateLimit-Reset`, in seconds or as epoch
 * seconds, unless the limit is not used up. A wait is at least 0 and at most what a timer takes.
 *
 * @param header Gives a header by its lower-case name.
 */
export function httpFacts(header: (name: string) => string | null): HttpFacts {
  const facts: { -readonly [K in keyof HttpFacts]: HttpFacts[K] } = {}
  const first = (names: string) => names.split(' ').map(header).find(Boolean) ?? ''

  const requestId = first(
    'x-request-id request-id x-tc-requestid x-amzn-requestid x-correlation-id',
  )
  if (requestId) facts.requestId = requestId

  const date = Date.parse(first('date'))
  if (date) facts.clockSkewMs = Date.now() - date

  const now = date || Date.now()
  const after = first('retry-after')
  const limit = (name: string) => first(`ratelimit-${name} x-ratelimit-${name}`)
  let wait = Date.parse(after) - now
  if (!/[a-z]/i.test(after)) {
    wait = parseFloat(after || (limit('remaining') > '0' ? '' : limit('reset'))) * 1000
    // More than 30 years is a point in time.
    if (wait > 1e12) wait -= now
  }
  if (!Number.isNaN(wait)) facts.retryAfterMs = Math.min(Math.max(wait, 0), 2 ** 31 - 1)
  return facts
}
