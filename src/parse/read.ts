/** An object from the wire. */
export type Wire = Readonly<Record<string, unknown>>

/** Reads one property of any value; `undefined` if there is none or reading it throws (a getter, a revoked proxy). */
export function read(value: unknown, key: PropertyKey): unknown {
  try {
    return (value as Record<PropertyKey, unknown>)[key]
  } catch {
    return undefined
  }
}

/** Returns text as it is, and `''` for any other value. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** Returns an object as it is, and an empty object for any other value. */
export function record(value: unknown): Wire {
  return value && typeof value === 'object' ? (value as Wire) : {}
}

/** Returns the objects of a list, at most 100: no form has more fields. Any other value has none. */
export function records(value: unknown): readonly Wire[] {
  return Array.isArray(value) ? value.slice(0, 100).map(record) : []
}

/** Returns the entries of an object or a list, at most 100; none of any other value. */
export function entriesOf(value: unknown): readonly (readonly [key: string, value: unknown])[] {
  const it = record(value) as { slice?(from: number, to: number): object }
  // Lists and byte arrays may have any length.
  const part = typeof it.slice === 'function' ? it.slice(0, 100) : it
  return Object.keys(part)
    .slice(0, 100)
    .map((key) => [key, read(part, key)])
}
