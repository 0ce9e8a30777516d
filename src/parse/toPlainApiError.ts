import type { ApiError } from '../model/ApiError.js'
import { treatedCode } from './treatedCode.js'

/**
 * Reduces an error to plain data that survives JSON and a structured clone (a server's answer, a worker's message,
 * storage): the same error without its `cause` and without numbers that JSON can't write. What only the cause tells
 * goes into the code: a mistake of the app itself is `App.Bug`, and a call without an answer on a server `Http.502`.
 */
export function toPlainApiError(error: ApiError): Omit<ApiError, 'cause'> {
  const text = JSON.stringify({ ...error, code: treatedCode(error) }, KEYS)
  return JSON.parse(text, (_key, value) => value ?? undefined)
}

/** The keys of an error, of its fields and of its help links. */
const KEYS =
  'origin code message requestId status retryAfterMs clockSkewMs fields path help url description'.split(
    ' ',
  )
