import type { Entry } from '../model/Entry.js'
import type { RoutedItem, RouteInput } from '../model/Routing.js'
import { fieldNames } from './fieldNames.js'
import { occurrenceOf, offerKey } from './offersOf.js'
import { scopeChain } from './scopeChain.js'

/** The provider's scope. */
const OUTERMOST = ''

/**
 * Assigns entries to surfaces. Each violation goes to a rendered field of its path, else to its scope's summary, else
 * to the scope's banner, else to the next outer scope, at last to the toasters. An entry as a whole goes to the banner
 * before the summary, or to the toasters at once if its surface is `toast`. One place shows each text. A summary also
 * lists the errors of its scope's fields, as links.
 *
 * Pure. Linear in entries and violations, for any number of surfaces, except for sorting the surfaces of one kind or
 * the fields of one violation.
 *
 * @returns The items by surface id.
 */
export function route(input: RouteInput): Map<string, readonly RoutedItem[]> {
  const routes = new Map<string, RoutedItem[]>()
  const toasters = input.offers.get(offerKey(OUTERMOST, 'toaster')) ?? []

  function place(surface: string, item: RoutedItem): void {
    const items = routes.get(surface) ?? []
    routes.set(surface, items)
    items.push(item)
  }

  /** `violation`: -1 for an entry as a whole, which matches no field. */
  function placeOne(entry: Entry, violation: number): void {
    const item = { entry, violation }
    let hidden: Match | undefined
    const kept = input.kept?.(entry, violation)
    if (kept && input.isRendered(kept)) {
      place(kept, { ...item, role: 'text' })
      for (const [id, path] of matchingFields(entry, violation, entry.scope, input))
        place(id, { ...item, role: 'pointer', target: kept, path })
      return
    }
    for (const scope of entry.surface === 'toast' ? [] : outward(entry.scope, input)) {
      const summary = firstRendered(scope, 'summary', input)
      const [first, ...others] = matchingFields(entry, violation, scope, input)
      if (first && input.isRendered(first[0])) {
        const [target, path] = first
        const several = others.some(([id, other]) => other !== path && input.isRendered(id))
        const shown = { ...item, several }
        place(target, { ...shown, role: 'text', path })
        for (const [id, path] of others) place(id, { ...shown, role: 'pointer', target, path })
        if (summary) place(summary, { ...shown, role: 'link', target, path })
        return
      }
      const banner = violation < 0 || !summary ? firstRendered(scope, 'banner', input) : undefined
      const fallback = banner ?? summary
      hidden ??= first
      if (fallback) {
        const [target = '', path = ''] = hidden ?? []
        const lead = hidden && fallback === summary && { target, path }
        place(fallback, { ...item, role: 'text', ...lead })
        return
      }
    }
    for (const id of toasters) place(id, { ...item, role: 'text' })
  }

  for (const entry of input.entries) {
    const whole = entry.surface !== 'field' || entry.violations.length === 0
    for (const violation of whole ? [-1] : entry.violations.keys()) placeOne(entry, violation)
  }
  return routes
}

/** The scope's first rendered summary or banner, in document order. */
function firstRendered(
  scope: string,
  kind: 'summary' | 'banner',
  { offers, isRendered, order }: RouteInput,
): string | undefined {
  return offers.get(offerKey(scope, kind))?.filter(isRendered).sort(order)[0]
}

type Match = readonly [id: string, path: string]

/**
 * The scope's fields for a violation's paths, each with its path. The rendered ones come first, in document order. A
 * field that has moved since, as a part of its row, keeps what concerned it.
 */
function matchingFields(
  entry: Entry,
  violation: number,
  scope: string,
  { offers, scopes, isRendered, order, surface }: RouteInput,
): readonly Match[] {
  const { fields } = scopes.get(scope) ?? {}
  const then = (id: string) => surface?.(id)?.former?.get(occurrenceOf(entry))
  const found = new Map<string, string>()
  for (const path of entry.violations[violation]?.paths ?? []) {
    for (const name of fieldNames(path, fields)) {
      const ids = offers.get(offerKey(scope, 'field', name)) ?? []
      const moved = ids.filter((id) => then(id) === name)
      const isNow = (id: string) => (then(id) ?? surface?.(id)?.name ?? name) === name
      const named = moved[0] ? moved : ids.filter(isNow)
      for (const id of named) if (!found.has(id)) found.set(id, path)
      // The nearest spelling decides.
      if (named.some(isRendered)) break
    }
  }
  const rendered = [...found].filter(([id]) => isRendered(id)).sort(([a], [b]) => order(a, b))
  return [...new Map([...rendered, ...found])]
}

/** The scope and its outer scopes, innermost first. From an unknown or removed scope it goes to the provider's. */
function outward(scope: string, { scopes }: RouteInput): Iterable<string> {
  return new Set([...scopeChain(scope, (id) => scopes.get(id)), OUTERMOST])
}
