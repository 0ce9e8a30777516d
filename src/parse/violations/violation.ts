import type { FieldViolation } from '../../model/ApiError.js'
import { asText } from '../read.js'
import { canonicalPath } from './canonicalPath.js'

/**
 * Returns a list with one violation, or an empty list if the path (in any notation) names no field.
 *
 * @param code The field's own code.
 */
export function violation(
  path: unknown,
  message: unknown,
  code?: unknown,
): readonly FieldViolation[] {
  const canonical = canonicalPath(asText(path))
  if (!canonical) return []
  return [
    {
      path: canonical,
      ...(asText(code) && { code: asText(code) }),
      ...(asText(message) && { message: asText(message) }),
    },
  ]
}
