import type { ApiError } from '../../model/ApiError.js'
import type { ParseContext } from '../../model/Parser.js'

/** An `ApiError` that has been parsed before, as it is: what `ApiFailure` carries. */
export function apiError(value: unknown, { from }: ParseContext): ApiError | null {
  const error = value as ApiError
  return from === 'thrown' &&
    /^(?:api|http|network|timeout|abort|unreadable|client)$/.test(error.origin) &&
    error.code &&
    typeof error.code === 'string' &&
    typeof error.message === 'string' &&
    error.fields.every((field) => typeof field.path === 'string')
    ? error
    : null
}
