/**
 * Makes a look-up of `Headers`, of a client's own header object with `get`, or of a plain object
 * with lower-case names (what Node and the clients make).
 *
 * @returns The look-up by lower-case name, of at most 500 characters of a value, or `undefined`
 *   where the value is no set of headers.
 */
export function headerLookup(headers: unknown): ((name: string) => string | null) | undefined {
  const set = headers as Record<string, unknown>
  if (Object(headers) !== headers) return undefined
  return (name) => {
    try {
      const value = typeof set.get === 'function' ? set.get(name) : set[name]
      return value ? String(value).slice(0, 500) : null
    } catch {
      return null
    }
  }
}
