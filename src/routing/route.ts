import type { Entry } from '../model/Entry.js'
import type { RoutedItem, RouteInput } from '../model/Routing.js'
import { fieldNames } from './fieldNames.js'
import { offerKey } from './offersOf.js'

/** The provider's scope. */
const OUTERMOST = ''

/**
 * Who shows what: each violation goes to a rendered field of its path, else to its scope's summary, else to
 * its banner, else to the next outer scope's, at last to the toasters; an entry without violations likewise,
 * but banner before summary. Each text stands in exactly one place; a summary also lists, as links, what its
 * scope's fields show.
 *
 * Pure; linear in entries and violations, however many surfaces there are (but for sorting those of one kind, or
 * the fields of one violation).
 */
export function route(input: RouteInput): Map<string, readonly RoutedItem[]> {
  const routes = new Map<string, RoutedItem[]>()
  const toasters = input.offers.get(offerKey(OUTERMOST, 'toaster')) ?? []

  function place(surface: string, item: RoutedItem): void {
    const items = routes.get(surface)
    if (items === undefined) routes.set(surface, [item])
    else items.push(item)
  }

  /** `violation`: -1 for the whole of an entry, which no field stands for. */
  function placeOne(entry: Entry, violation: number): void {
    const paths = entry.violations[violation]?.paths ?? []
    for (const scope of entry.surface === 'toast' ? [] : outward(entry.scope, input)) {
      const summary = firstRendered(scope, 'summary', input)
      const [first, ...others] = matchingFields(paths, scope, input)
      if (first !== undefined) {
        const [target, path] = first
        place(target, { entry, violation, role: 'text', path })
        for (const [id, path] of others) {
          place(id, { entry, violation, role: 'pointer', target, path })
        }
        if (summary !== undefined) place(summary, { entry, violation, role: 'link', target, path })
        return
      }
      const banner = () => firstRendered(scope, 'banner', input)
      const fallback = violation < 0 ? (banner() ?? summary) : (summary ?? banner())
      if (fallback !== undefined) {
        place(fallback, { entry, violation, role: 'text' })
        return
      }
    }
    for (const id of toasters) place(id, { entry, violation, role: 'text' })
  }

  for (const entry of input.entries) {
    const whole = entry.surface !== 'field' || entry.violations.length === 0
    for (const violation of whole ? [-1] : entry.violations.keys()) placeOne(entry, violation)
  }
  return routes
}

/** The scope's summary or banner; of several that are rendered the first in the document. */
function firstRendered(
  scope: string,
  kind: 'summary' | 'banner',
  { offers, isRendered, order }: RouteInput,
): string | undefined {
  return offers.get(offerKey(scope, kind))?.filter(isRendered).sort(order)[0]
}

/**
 * The fields that a violation's targets have in the scope, each with its path: the rendered ones in document
 * order, then the others, which only point to the first. None where none is rendered.
 */
function matchingFields(
  paths: readonly string[],
  scope: string,
  { offers, scopes, isRendered, order }: RouteInput,
): (readonly [id: string, path: string])[] {
  const { fields } = scopes.get(scope) ?? {}
  const rendered = new Map<string, string>()
  const others = new Map<string, string>()
  for (const path of paths) {
    const names = fieldNames(path, fields)
    for (const id of names.flatMap((name) => offers.get(offerKey(scope, 'field', name)) ?? [])) {
      if (rendered.has(id) || others.has(id)) continue
      if (isRendered(id)) rendered.set(id, path)
      else others.set(id, path)
    }
  }
  if (rendered.size === 0) return []
  return [...[...rendered].sort(([a], [b]) => order(a, b)), ...others]
}

/** The scope and its outer ones, innermost first; a scope that isn't known (any more) leads to the provider's. */
function* outward(scope: string, { scopes }: RouteInput): Generator<string> {
  const seen = new Set<string>()
  let at: string | null = scope
  while (at !== null && at !== OUTERMOST && !seen.has(at)) {
    seen.add(at)
    yield at
    at = scopes.get(at)?.parent ?? null
  }
  yield OUTERMOST
}
