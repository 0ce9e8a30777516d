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

/** Whether a value is a list or a plain object: one whose parts are all there is to it. */
export function isPlain(value: unknown): value is Record<string, unknown> {
  if (Array.isArray(value)) return true
  return value instanceof Object && Object.getPrototypeOf(value) === Object.prototype
}
