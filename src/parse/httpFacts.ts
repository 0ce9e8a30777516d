import type { ApiError } from '../model/ApiError.js'

/** The parts of an error that come from response headers. */
type HttpFacts = Partial<Pick<ApiError, 'requestId' | 'retryAfterMs' | 'clockSkewMs'>>

/** The headers with a request id, the most telling first. */
const IDS =
  'x-request-id request-id x-tc-requestid x-cos-request-id x-oss-request-id x-amzn-requestid x-amz-request-id x-ms-request-id x-github-request-id x-goog-request-id opc-request-id x-correlation-id x-trace-id x-b3-traceid b3 traceparent sentry-trace cf-ray x-amz-cf-id apigw-requestid x-vercel-id x-nf-request-id fly-request-id x-azure-ref'

/** Returns a header by its lower-case name. */
type HeaderLookup = (name: string) => string | null

/**
 * Reads the request id, the wait and the server's clock from response headers.
 *
 * The wait is `Retry-After`, in seconds or as a date (RFC 9110, section 10.2.3), compared with the server's own `Date`;
 * without it, `RateLimit-Reset` and its like, in seconds, as a date, or since the epoch, unless some of the limit remains;
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
  const remaining = first('ratelimit-remaining x-ratelimit-remaining x-rate-limit-remaining')
  const resets = 'x-ratelimit-reset-after ratelimit-reset x-ratelimit-reset x-rate-limit-reset'
  const text =
    first('retry-after x-retry-after') || (remaining > '0' ? '' : first(resets) || remaining)
  const seconds = Number(/^[\d.]+(?![\w-])/.exec(text)?.[0])
  // More than 3,000 years are milliseconds, and more than 30 years are a point in time.
  const time = seconds > 1e11 ? seconds : seconds * 1000
  const wait = Number.isNaN(time) ? Date.parse(text) - now : time > 1e12 ? time - now : time
  if (!Number.isNaN(wait)) facts.retryAfterMs = Math.min(Math.max(wait, 0), 2 ** 31 - 1)
  return facts
}

/**
 * Makes a lookup of headers: of `Headers`, of a client's own object with `get`, or of a plain object. It cuts a value at
 * 500 characters. Undefined for a value without headers.
 */
export function headerLookup(headers: unknown): HeaderLookup | undefined {
  const set = headers as Record<string, unknown>
  if (Object(headers) !== headers) return undefined
  return (name) => {
    try {
      const value =
        typeof set.get === 'function'
          ? set.get(name)
          : set[Object.keys(set).find((own) => own.toLowerCase() === name) ?? name]
      return value ? String(value).slice(0, 500) : null
    } catch {
      return null
    }
  }
}
