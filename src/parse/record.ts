/** An object of the wire. */
export type Wire = Readonly<Record<string, unknown>>

/** The value where it is an object, else an empty one. */
export function record(value: unknown): Wire {
  return value && typeof value === 'object' ? (value as Wire) : {}
}
