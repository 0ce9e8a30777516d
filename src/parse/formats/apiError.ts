import type { ApiError } from '../../model/ApiError.js'
import type { ParseContext } from '../../model/Parser.js'
import { asText } from '../asText.js'

/**
 * An `ApiError` that has been parsed before, as it is: what `ApiFailure` carries. An abort is none.
 */
export function apiError(value: unknown, _context: ParseContext): ApiError | 'success' | null {
  const error = value as ApiError
  return /^(?:api|http|network|timeout|abort|unreadable|client)$/.test(error.origin) &&
    asText(error.code) &&
    typeof error.message === 'string' &&
    error.fields.every((field) => typeof field.path === 'string')
    ? error.origin === 'abort'
      ? 'success'
      : error
    : null
}
