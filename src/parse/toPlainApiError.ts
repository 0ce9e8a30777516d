import type { ApiError } from '../model/ApiError.js'

/**
 * Reduces an error to plain data that survives JSON and a structured clone (a server's answer, a worker's message,
 * storage): the same error without its `cause` and without numbers that JSON can't write.
 */
export function toPlainApiError(error: ApiError): Omit<ApiError, 'cause'> {
  const text = JSON.stringify(error, KEYS)
  return JSON.parse(text, (_key, value) => value ?? undefined)
}

/** The keys of an error, of its fields and of its help links. */
const KEYS =
  'origin code message requestId status retryAfterMs clockSkewMs fields path help url description'.split(
    ' ',
  )
