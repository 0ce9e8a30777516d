import { sameParts } from '../../store/sameParts.js'

/**
 * Whether a field's value is still what it was: the same, or a list or plain object made anew of the same
 * parts, as a form writes it in each render.
 */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (a instanceof Date && b instanceof Date) return Object.is(+a, +b)
  if (!isPlain(a) || !isPlain(b)) return false
  return sameParts(a, b)
}

/** Whether a value is a list or a plain object: one whose parts are all there is to it. */
export function isPlain(value: unknown): value is Record<string, unknown> {
  if (Array.isArray(value)) return true
  return value instanceof Object && Object.getPrototypeOf(value) === Object.prototype
}
