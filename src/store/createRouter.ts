import { recall } from '../catalog/recall.js'
import type { Entry } from '../model/Entry.js'
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
import { canonicalPath } from '../parse/violations/canonicalPath.js'
import { occurrenceOf, offersOf } from '../routing/offersOf.js'
import { route } from '../routing/route.js'
import { scopeChain } from '../routing/scopeChain.js'
import { sameParts } from './sameParts.js'

const NOTHING: readonly RoutedItem[] = []

/** The number of removed scopes whose outer scope is remembered, for calls that outlive them. */
const REMEMBERED = 200

/** A surface with its probe. */
interface Place extends RegisteredSurface {
  readonly probe: SurfaceProbe
}

/** Makes the registry of scopes and surfaces, with the routes. */
export function createRouter(): Router {
  const surfaces = new Map<string, Place>()
  const scopes = new Map<string, RegisteredScope>()
  /** On a server and during hydration: text → the surface that shows it first. */
  const written = new Map<string, RegisteredSurface>()
  /** Occurrence and violation → the surface that keeps its text after hydration. */
  const kept = new Map<string, string>()
  /** Removed scopes that `takeGoneScopes` has not forgotten yet. */
  const gone = new Set<string>()
  /** Removed scope → its outer scope. */
  const outer = new Map<string, { readonly parent: string }>()
  const preparers = new Set<() => unknown>()
  /** Scope → the surface that was removed last, with its element. */
  const lastSeen = new Map<string, readonly [surface: string, element: WeakRef<Element>]>()
  /** Kept until a surface is added or removed. */
  let offers: Offers | undefined
  /** A scope has new labels, so all surfaces must render their words again. */
  let relabelled = false
  let routes: Routes = new Map()
  /** Entry → the surfaces that show it. */
  let places = new Map<string, Set<string>>()

  const element = (id?: string) => surfaces.get(id as string)?.probe.element() ?? null
  const order = (a?: string, b?: string) => documentOrder(element(a), element(b))

  return {
    addSurface(surface, probe) {
      const { id, scope, name } = surface
      const own = { ...surface, name: name && canonicalPath(name), probe }
      offers = undefined
      surfaces.set(id, own)
      return () => {
        if (surfaces.get(id) !== own) return
        const last = probe.element()
        if (last) lastSeen.set(scope, [id, new WeakRef(last)])
        offers = undefined
        surfaces.delete(id)
      }
    },
    addScope(scope) {
      const { id, labels } = scope
      const own = canonicalScope(scope)
      if (scopes.get(id)?.labels !== labels) relabelled = true
      scopes.set(id, own)
      gone.delete(id)
      return () => {
        if (scopes.get(id) === own) gone.add(id)
      }
    },
    prepare(listener) {
      preparers.add(listener)
      return () => void preparers.delete(listener)
    },
    routed: (surfaceId) => routes.get(surfaceId) ?? NOTHING,
    placesOf: (entryId) => [...(places.get(entryId) ?? [])],
    scope: (id) => scopes.get(id),
    surface: (id) => surfaces.get(id),
    surfaces: () => surfaces.values(),
    element,
    order,
    routedOnServer(surface, scope, entries) {
      const { id, kind } = surface
      const routes = route({
        entries: entries.filter((entry) =>
          kind === 'toaster' ? entry.surface === 'toast' : entry.scope === scope.id,
        ),
        offers: offersOf([surface]),
        scopes: new Map([[scope.id, canonicalScope(scope)]]),
        isRendered: () => true,
        order: () => 0,
      })
      return (routes.get(id) ?? NOTHING).filter(({ entry, violation }) => {
        const first = recall(written, textOf(entry, violation), () => surface)
        return first.id === id || (first.kind === 'summary' && kind === 'field')
      })
    },
    takeGoneScopes() {
      for (const id of gone) {
        // A hidden <Activity> ends its effects and keeps its elements: that scope comes back. A scope that was given
        // another id keeps its elements too, but its surfaces belong to the new id, so the old one is gone.
        const [surface = '', last] = lastSeen.get(id) ?? []
        if (last?.deref()?.isConnected && (surfaces.get(surface)?.scope ?? id) === id) continue
        outer.set(id, { parent: scopes.get(id)?.parent ?? '' })
        for (const known of [gone, scopes, lastSeen]) known.delete(id)
        const [oldest = ''] = outer.keys()
        if (outer.size > REMEMBERED) outer.delete(oldest)
      }
    },
    living(scope) {
      const isLiving = (id: string) => scopes.has(id) || !outer.has(id)
      return scopeChain(scope, (id) => outer.get(id)).find(isLiving) ?? ''
    },
    flush(entries) {
      for (const prepare of preparers) if (prepare()) return []
      offers ??= offersOf(surfaces.values())
      for (const entry of written.size && surfaces.size ? entries : []) {
        for (const violation of [-1, ...entry.violations.keys()]) {
          const text = textOf(entry, violation)
          const { id, kind } = written.get(text) ?? {}
          written.delete(text)
          const keeps = kind === (violation < 0 ? 'summary' : 'banner')
          if (id && keeps) kept.set(`${occurrenceOf(entry)}:${violation}`, id)
        }
      }
      const rendered = new Map<string, boolean>()
      const next = route({
        entries,
        offers,
        scopes,
        kept: (entry, violation) => kept.get(`${occurrenceOf(entry)}:${violation}`),
        isRendered: (id) =>
          recall(rendered, id, () => surfaces.get(id)?.probe.isRendered() ?? false),
        surface: (id) => surfaces.get(id),
        order,
      })
      const changed = [...routes.keys()].filter((id) => !next.has(id))
      places = new Map()
      for (const [id, items] of next) {
        const old = routes.get(id) ?? NOTHING
        // Keeps the array while its items are the same.
        if (!relabelled && sameItems(old, items)) next.set(id, old)
        else changed.push(id)
        for (const { entry } of items) {
          recall(places, entry.id, () => new Set()).add(id)
        }
      }
      relabelled = false
      routes = next
      return changed
    },
  }
}

/** A scope with canonical names, which are all that routing needs of its fields. */
function canonicalScope({ fields, ...scope }: RegisteredScope): RegisteredScope {
  const own = Object.entries<FieldMap[string]>(fields ?? {}).map(
    ([path, { name }]) => [path, { name: name && canonicalPath(name) }] as const,
  )
  return { ...scope, fields: Object.fromEntries(own) }
}

/** Names a text of a scope, whatever the id of its entry: the browser's is another one than the server's. */
function textOf({ scope, error }: Entry, violation: number): string {
  return [scope, error.code, violation].join('\n')
}

function sameItems(a: readonly RoutedItem[], b: readonly RoutedItem[]): boolean {
  return a.length === b.length && a.every((item, at) => sameParts(item, b[at] as RoutedItem))
}

function documentOrder(a: Element | null, b: Element | null): number {
  if (!a || !b || a === b) return 0
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
}
