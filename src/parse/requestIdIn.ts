import { asText, read } from './read.js'

/** The names of a request id, and then of what else support can look an occurrence up by. */
const NAMES =
  'RequestId requestId request_id requestID request-id x-request-id req_id correlationId correlation_id debug_id fbtrace_id errorId traceId trace_id log_id requestid ray_id clerk_trace_id'.split(
    ' ',
  )

/** Next.js hides a server's error in production, and gives its digest. Digests of words are signals of its router. */
const DIGEST = /^(?=\D*\d)[\w@]{1,199}$/

/** Returns the request id that a value holds under one of the usual names, if any. */
export function requestIdIn(value: unknown): string | undefined {
  return (
    NAMES.map((key) => read(value, key)).find(isRequestId) ??
    DIGEST.exec(asText(read(value, 'digest')))?.[0]
  )
}

/** Tells whether a value is a request id. SDKs print `None` for a missing one. */
export function isRequestId(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value !== 'None' && value.length < 200
}
