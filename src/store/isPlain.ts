/** Whether a value is a list or a plain object: one whose parts are all there is to it. */
export function isPlain(value: unknown): value is Record<string, unknown> {
  if (Array.isArray(value)) return true
  return value instanceof Object && Object.getPrototypeOf(value) === Object.prototype
}
