import type { Offers, RegisteredSurface } from '../model/Routing.js'

/** What the scopes offer, so that a failure of one field needs no look at the others. */
export function offersOf(surfaces: Iterable<RegisteredSurface>): Offers {
  const offers = new Map<string, string[]>()
  for (const { id, scope, kind, name } of surfaces) {
    const key = offerKey(scope, kind, name)
    const same = offers.get(key)
    if (same) same.push(id)
    else offers.set(key, [id])
  }
  return offers
}

/** The key under which a scope offers places of a kind, and fields of a name. */
export function offerKey(scope: string, kind: RegisteredSurface['kind'], name = ''): string {
  return [kind, name, scope].join('\n')
}
