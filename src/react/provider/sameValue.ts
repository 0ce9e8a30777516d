import { isPlain } from '../../store/isPlain.js'
import { sameParts } from '../../store/sameParts.js'

/**
 * Whether two values are equal: the same value, equal dates, or lists or plain objects with the same parts, one level
 * deep. A form often makes such a list anew in each render.
 */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (a instanceof Date && b instanceof Date) return Object.is(+a, +b)
  return isPlain(a) && isPlain(b) && sameParts(a, b)
}
