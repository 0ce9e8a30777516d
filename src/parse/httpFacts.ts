import type { ApiError } from '../model/ApiError.js'

/** The parts of an error that come from response headers. */
type HttpFacts = Partial<Pick<ApiError, 'requestId' | 'retryAfterMs' | 'clockSkewMs'>>

/** The headers with a request id, the most telling first. */
const IDS =
  'x-request-id request-id x-tc-requestid x-cos-request-id x-oss-request-id x-amzn-requestid x-amz-request-id x-ms-request-id x-github-request-id x-goog-request-id opc-request-id x-correlation-id x-trace-id x-b3-traceid b3 traceparent sentry-trace cf-ray x-amz-cf-id'

/** Returns a header by its lower-case name. */
type HeaderLookup = (name: string) => string | null

/**
 * Reads the request id, the wait and the server's clock from response headers.
 *
 * The wait is `Retry-After`, in seconds or as a date (RFC 9110, section 10.2.3), compared with the server's own `Date`;
 * without it, `RateLimit-Reset` or `X-RateLimit-Reset`, in seconds or epoch seconds, unless some of the limit remains;
 * 0 where none of it remains and nothing else is known. It is between 0 and the longest delay of a timer.
 */
export function httpFacts(header: HeaderLookup): HttpFacts {
  const facts: { -readonly [K in keyof HttpFacts]: HttpFacts[K] } = {}
  const first = (names: string) => names.split(' ').map(header).find(Boolean) ?? ''

  const requestId = first(IDS)
  // Of `traceparent` (W3C Trace Context), `b3` and `sentry-trace`, only the trace id.
  if (requestId) facts.requestId = /^(?:00-)?([\da-f]{16,32})-/.exec(requestId)?.[1] ?? requestId

  const date = Date.parse(first('date'))
  if (date) facts.clockSkewMs = Date.now() - date

  const now = date || Date.now()
  const remaining = first('ratelimit-remaining x-ratelimit-remaining')
  const text =
    first('retry-after') ||
    (remaining > '0' ? '' : first('ratelimit-reset x-ratelimit-reset') || remaining)
  const time = Number(/^[\d.]+\b/.exec(text)?.[0]) * 1000
  // A date begins with a letter. More than 30 years is a point in time.
  const wait = Number.isNaN(time) ? Date.parse(text) - now : time > 1e12 ? time - now : time
  if (!Number.isNaN(wait)) facts.retryAfterMs = Math.min(Math.max(wait, 0), 2 ** 31 - 1)
  return facts
}

/**
 * Makes a lookup of headers: of `Headers`, of a client's own object with `get`, or of a plain object with lower-case
 * names. It cuts a value at 500 characters. Undefined for a value without headers.
 */
export function headerLookup(headers: unknown): HeaderLookup | undefined {
  const set = headers as Record<string, unknown>
  if (Object(headers) !== headers) return undefined
  return (name) => {
    try {
      const value = typeof set.get === 'function' ? set.get(name) : set[name]
      return value ? String(value).slice(0, 500) : null
    } catch {
      return null
    }
  }
}
