/**
 * Reads one property of a value that may be anything.
 *
 * @returns The property; `undefined` where there is none or reading it throws (a getter, a revoked
 *   proxy).
 */
export function read(value: unknown, key: PropertyKey): unknown {
  try {
    return (value as Record<PropertyKey, unknown>)[key]
  } catch {
    return undefined
  }
}
