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
  const text =
    first('retry-after') ||
    (first('ratelimit-remaining x-ratelimit-remaining') > '0'
      ? ''
      : first('ratelimit-reset x-ratelimit-reset'))
  const time = Number.parseFloat(text) * 1000
  // A date begins with a letter. More than 30 years is a point in time.
  const wait = Number.isNaN(time) ? Date.parse(text) - now : time > 1e12 ? time - now : time
  if (!Number.isNaN(wait)) facts.retryAfterMs = Math.min(Math.max(wait, 0), 2 ** 31 - 1)
  return facts
}
