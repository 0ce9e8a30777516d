import type {
  FieldMap,
  Offers,
  RegisteredScope,
  RegisteredSurface,
  RoutedItem,
  Router,
  Routes,
  SurfaceProbe,
} from '../model/Routing.js'
import { canonicalPath } from '../parse/canonicalPath.js'
import { offersOf } from '../routing/offersOf.js'
import { route } from '../routing/route.js'

const NOTHING: readonly RoutedItem[] = []

/** Of so many scopes that have gone the next outer one is remembered, for calls that outlive them. */
const REMEMBERED = 200

/** A surface, and how it is looked at. */
interface Place extends RegisteredSurface {
  readonly probe: SurfaceProbe
}

/** The registry of scopes and surfaces, with the routes that follow from it. */
export function createRouter(): Router {
  const surfaces = new Map<string, Place>()
  const scopes = new Map<string, RegisteredScope>()
  const claims = new Map<string, string>()
  const gone = new Map<string, RegisteredScope>()
  const outer = new Map<string, string>()
  const preparers = new Set<() => void>()
  /** By scope: the place that was taken away last, and its element. */
  const lastSeen = new Map<string, { surface: string; element: WeakRef<Element> }>()
  /** Until a surface comes or goes. */
  let offers: Offers | undefined
  /** A scope has other labels now: what stands on the page is to be put in words anew. */
  let relabelled = false
  let routes: Routes = new Map()
  let places: ReadonlyMap<string, ReadonlySet<string>> = new Map()

  function elementOf(surfaceId: string): Element | null {
    return surfaces.get(surfaceId)?.probe.element() ?? null
  }

  return {
    addSurface(surface, probe) {
      const { name } = surface
      const own = { ...surface, name: name && canonicalPath(name), probe }
      offers = undefined
      surfaces.set(own.id, own)
      return () => {
        if (surfaces.get(own.id) !== own) return
        const element = probe.element()
        if (element) lastSeen.set(own.scope, { surface: own.id, element: new WeakRef(element) })
        offers = undefined
        surfaces.delete(own.id)
      }
    },
    addScope(scope) {
      const own = { ...scope, fields: scope.fields && canonicalKeys(scope.fields) }
      if (scopes.get(own.id)?.labels !== own.labels) relabelled = true
      scopes.set(own.id, own)
      gone.delete(own.id)
      return () => {
        if (scopes.get(own.id) === own) gone.set(own.id, own)
      }
    },
    prepare(listener) {
      preparers.add(listener)
      return () => {
        preparers.delete(listener)
      }
    },
    routed: (surfaceId) => routes.get(surfaceId) ?? NOTHING,
    placesOf: (entryId) => [...(places.get(entryId) ?? [])],
    scope: (id) => scopes.get(id),
    surface: (id) => surfaces.get(id),
    surfaces: () => surfaces.values(),
    element: elementOf,
    routedOnServer(surface, entries) {
      const { id, kind, scope } = surface
      if (kind === 'field' || kind === 'toaster') return NOTHING
      const first = claims.get(scope) ?? id
      claims.set(scope, first)
      if (first !== id) return NOTHING
      const own = entries.filter((entry) => entry.scope === scope)
      const page = { offers: offersOf([surface]), scopes, isRendered: () => true, order: () => 0 }
      return route({ ...page, entries: own }).get(id) ?? NOTHING
    },
    takeGoneScopes() {
      // A hidden <Activity> takes its effects down and leaves its elements: that scope comes back. Not one whose
      // places are another scope's now, since it was given another id.
      const list = [...gone.values()].filter(({ id }) => {
        const { surface = '', element } = lastSeen.get(id) ?? {}
        return !element?.deref()?.isConnected || (surfaces.get(surface)?.scope ?? id) !== id
      })
      for (const { id, parent } of list) {
        for (const map of [gone, scopes, lastSeen]) map.delete(id)
        outer.set(id, parent ?? '')
        const [oldest = ''] = outer.keys()
        if (outer.size > REMEMBERED) outer.delete(oldest)
      }
      return list
    },
    living(scope) {
      let at = scope
      // As many steps as there can be; a scope inside one of its own name is its own outer one.
      for (let left = outer.size; left > 0 && !scopes.has(at); left--) at = outer.get(at) ?? at
      return at
    },
    flush(entries) {
      for (const prepare of preparers) prepare()
      offers ??= offersOf(surfaces.values())
      const rendered = new Map<string, boolean>()
      const next = route({
        entries,
        offers,
        scopes,
        isRendered(id) {
          const known = rendered.get(id) ?? surfaces.get(id)?.probe.isRendered() ?? false
          rendered.set(id, known)
          return known
        },
        order: (a, b) => documentOrder(elementOf(a), elementOf(b)),
      })
      const changed: string[] = []
      for (const [id, items] of next) {
        const old = routes.get(id) ?? NOTHING
        // The same list while nothing has changed.
        if (!relabelled && sameItems(old, items)) next.set(id, old)
        else changed.push(id)
      }
      for (const id of routes.keys()) if (!next.has(id)) changed.push(id)
      relabelled = false
      routes = next
      places = placesByEntry(next)
      return changed
    },
  }
}

function canonicalKeys(fields: FieldMap): FieldMap {
  return Object.fromEntries(
    Object.entries(fields).map(([path, field]) => [
      canonicalPath(path),
      { ...field, name: field.name && canonicalPath(field.name) },
    ]),
  )
}

const PARTS = ['entry', 'violation', 'role', 'target', 'path'] as const

function sameItems(a: readonly RoutedItem[], b: readonly RoutedItem[]): boolean {
  return (
    a.length === b.length &&
    a.every((item, at) => PARTS.every((part) => item[part] === b[at]?.[part]))
  )
}

function placesByEntry(routes: Routes): ReadonlyMap<string, ReadonlySet<string>> {
  const places = new Map<string, Set<string>>()
  for (const [surface, items] of routes) {
    for (const { entry } of items) {
      places.set(entry.id, (places.get(entry.id) ?? new Set()).add(surface))
    }
  }
  return places
}

function documentOrder(a: Element | null, b: Element | null): number {
  if (!a || !b || a === b) return 0
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
}
