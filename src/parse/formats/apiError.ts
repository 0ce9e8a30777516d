import type { ApiError } from '../../model/ApiError.js'
import type { ParseContext } from '../../model/Parser.js'
import { asText } from '../read.js'
import { canonicalPath } from '../violations/canonicalPath.js'

/**
 * Recognizes an `ApiError` that was parsed before (in an `ApiFailure`, for example), and returns it unchanged. An error
 * written by an app may use any path notation.
 */
export function apiError(value: unknown, _context: ParseContext): ApiError | null {
  const error = value as ApiError
  const valid =
    /^(api|http|network|timeout|abort|unreadable|client)$/.test(error.origin) &&
    asText(error.code) &&
    typeof error.message === 'string'
  if (!valid) return null
  // A path that is no text throws.
  if (error.fields.every(({ path }) => path === canonicalPath(path))) return error
  const fields = error.fields.map((field) => ({ ...field, path: canonicalPath(field.path) }))
  return { ...error, fields }
}
