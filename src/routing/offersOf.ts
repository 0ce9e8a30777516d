import type { Offers, RegisteredSurface } from '../model/Routing.js'

/** Indexes surfaces by scope, kind and name, so `route` finds a field without a walk through all others. */
export function offersOf(surfaces: Iterable<RegisteredSurface>): Offers {
  const offers = new Map<string, string[]>()
  for (const { id, scope, kind, name } of surfaces) {
    const key = offerKey(scope, kind, name)
    const same = offers.get(key) ?? []
    offers.set(key, same)
    same.push(id)
  }
  return offers
}

/** The key of a scope's surfaces of one kind and, for fields, one name. */
export function offerKey(scope: string, kind: RegisteredSurface['kind'], name = ''): string {
  return [kind, name, scope].join('\n')
}
