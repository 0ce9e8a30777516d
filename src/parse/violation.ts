import type { FieldViolation } from '../model/ApiError.js'
import { asText } from './asText.js'
import { canonicalPath } from './canonicalPath.js'

/**
 * One field's violation as a list of one, or an empty list where the path names no field.
 *
 * @param path In any notation that `canonicalPath` knows.
 * @param message The wire's sentence.
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
