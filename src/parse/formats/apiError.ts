import type { ApiError } from '../../model/ApiError.js'
import type { ParseContext } from '../../model/Parser.js'
import { asText } from '../asText.js'
import { canonicalPath } from '../canonicalPath.js'

/**
 * An `ApiError` that has been parsed before, as it is: what `ApiFailure` carries. One that an app wrote may name
 * its fields in any notation. An abort is none.
 */
export function apiError(value: unknown, _context: ParseContext): ApiError | 'success' | null {
  const error = value as ApiError
  const valid =
    /^(?:api|http|network|timeout|abort|unreadable|client)$/.test(error.origin) &&
    asText(error.code) &&
    typeof error.message === 'string' &&
    error.fields.every((field) => typeof field.path === 'string')
  if (!valid) return null
  if (error.origin === 'abort') return 'success'
  if (error.fields.every(({ path }) => path === canonicalPath(path))) return error
  const fields = error.fields.map((field) => ({ ...field, path: canonicalPath(field.path) }))
  return { ...error, fields }
}
