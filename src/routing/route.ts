import type { Entry } from '../model/Entry.js'
import type { RegisteredSurface, RoutedItem, RouteInput, Routes } from '../model/Routing.js'
import { fieldNames } from './fieldNames.js'

/** What one scope offers, by kind. */
interface Offer {
  readonly fields: Map<string, string[]>
  summary?: string
  banner?: string
}

/** The toaster's id among the routes; the provider's scope among the scopes. */
const TOASTER = 'toaster'
const OUTERMOST = ''

/**
 * Who shows what: each violation goes to a rendered field of its path, else to its scope's summary, else to
 * its banner, else to the next outer scope's, at last to the toaster; an entry without violations likewise,
 * but banner before summary. Each text stands in exactly one place; a summary also lists, as links, what its
 * scope's fields show.
 *
 * Pure; linear in entries, violations and surfaces (but for sorting the fields of one violation).
 */
export function route(input: RouteInput): Routes {
  const offers = collectOffers(input)
  const routes = new Map<string, RoutedItem[]>()

  function place(surface: string, item: RoutedItem): void {
    const items = routes.get(surface)
    if (items === undefined) routes.set(surface, [item])
    else items.push(item)
  }

  function placeViolation(entry: Entry, violation: number): void {
    const paths = entry.violations[violation]?.paths ?? []
    for (const scope of outward(entry.scope, input)) {
      const offer = offers.get(scope)
      if (offer === undefined) continue
      const [first, ...others] = matchingFields(paths, scope, offer, input)
      if (first !== undefined) {
        const [target, path] = first
        place(target, { entry, violation, role: 'text', path })
        for (const [id, path] of others) {
          place(id, { entry, violation, role: 'pointer', target, path })
        }
        if (offer.summary !== undefined) {
          place(offer.summary, { entry, violation, role: 'link', target, path })
        }
        return
      }
      const fallback = offer.summary ?? offer.banner
      if (fallback !== undefined) {
        place(fallback, { entry, violation, role: 'text' })
        return
      }
    }
    place(TOASTER, { entry, violation, role: 'text' })
  }

  function placeWhole(entry: Entry): void {
    for (const scope of outward(entry.scope, input)) {
      const offer = offers.get(scope)
      const surface = offer?.banner ?? offer?.summary
      if (surface !== undefined) {
        place(surface, { entry, violation: -1, role: 'text' })
        return
      }
    }
    place(TOASTER, { entry, violation: -1, role: 'text' })
  }

  for (const entry of input.entries) {
    if (entry.surface === 'toast') place(TOASTER, { entry, violation: -1, role: 'text' })
    else if (entry.surface === 'banner' || entry.violations.length === 0) placeWhole(entry)
    else
      entry.violations.forEach((_, index) => {
        placeViolation(entry, index)
      })
  }
  return routes
}

function collectOffers({ surfaces, isRendered, order }: RouteInput): Map<string, Offer> {
  const offers = new Map<string, Offer>()
  for (const surface of surfaces) {
    const offer = offers.get(surface.scope) ?? { fields: new Map<string, string[]>() }
    offers.set(surface.scope, offer)
    if (surface.kind === 'field') addField(offer, surface)
    else if (isRendered(surface.id)) {
      const rival = offer[surface.kind]
      if (rival === undefined || order(surface.id, rival) < 0) offer[surface.kind] = surface.id
    }
  }
  return offers
}

function addField(offer: Offer, { id, name = '' }: RegisteredSurface): void {
  const same = offer.fields.get(name)
  if (same === undefined) offer.fields.set(name, [id])
  else same.push(id)
}

/**
 * The fields that a violation's targets have in the scope, each with its path: the rendered ones in document
 * order, then the others, which only point to the first. None where none is rendered.
 */
function matchingFields(
  paths: readonly string[],
  scope: string,
  offer: Offer,
  { scopes, isRendered, order }: RouteInput,
): (readonly [id: string, path: string])[] {
  if (offer.fields.size === 0) return []
  const { fields } = scopes.get(scope) ?? {}
  const rendered = new Map<string, string>()
  const others = new Map<string, string>()
  for (const path of paths) {
    for (const id of fieldNames(path, fields).flatMap((name) => offer.fields.get(name) ?? [])) {
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
