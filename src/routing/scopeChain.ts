import type { RegisteredScope } from '../model/Routing.js'

/**
 * A scope's id and those of the scopes around it, outwards to the provider's `''`.
 *
 * @param scopeOf What is registered under an id.
 */
export function scopeChain(
  id: string,
  scopeOf: (id: string) => Pick<RegisteredScope, 'parent'> | undefined,
): readonly string[] {
  const chain: string[] = []
  // A scope inside one of its own name is its own parent.
  for (let at: string | null = id; at !== null && !chain.includes(at); ) {
    chain.push(at)
    at = scopeOf(at)?.parent ?? null
  }
  return chain
}
