import type { ActionHandlers } from './Actions.js'
import type { Entry } from './Entry.js'

/** A place on the page that shows entries. A toaster shows those that no other place shows. */
export interface RegisteredSurface {
  readonly id: string
  readonly kind: 'field' | 'summary' | 'banner' | 'toaster'
  /** The scope's id; the provider's is `''`. */
  readonly scope: string
  /** A field's name: canonical, as the wire or as the app's form has it. */
  readonly name?: string | undefined
  /** It announces its entries itself, so the kit doesn't. */
  readonly announces?: boolean | undefined
}

export interface RegisteredScope {
  readonly id: string
  /** The next outer scope; `null` for the provider's own. */
  readonly parent: string | null
  /** Wire path → what the app's form calls it, and what its label reads. */
  readonly fields?: FieldMap | undefined
  /** Wire path → the app's label: the scope's own and its outer ones'. */
  readonly labels?: Readonly<Record<string, string>> | undefined
  readonly actions?: ActionHandlers | undefined
  /** `false`: a failed submit doesn't move focus to the first field or the summary. */
  readonly moveFocus?: boolean | undefined
}

/** `{ PersonId: { name: 'employee.number', label: 'Employee number' } }`: the wire's path to the app's field. */
export type FieldMap = Readonly<
  Record<string, { readonly name?: string | undefined; readonly label?: string | undefined }>
>

/** One violation, or all of an entry that has none, on one surface. */
export interface RoutedItem {
  readonly entry: Entry
  /** Index into the entry's violations; -1 for an entry that has none. */
  readonly violation: number
  /**
   * `text`: the words stand here. `pointer`: they stand at the surface `target`, and this field points to it.
   * `link`: a summary's line whose words also stand at the field `target`.
   */
  readonly role: 'text' | 'pointer' | 'link'
  readonly target?: string
  /** Which of the violation's paths the field stands for. */
  readonly path?: string
}

/** The ids of the surfaces that are there for one thing, by scope, kind and name. */
export type Offers = ReadonlyMap<string, readonly string[]>

/** What `route` is given. `isRendered` and `order` are asked only of surfaces that could show something. */
export interface RouteInput {
  readonly entries: Iterable<Entry>
  readonly offers: Offers
  readonly scopes: ReadonlyMap<string, RegisteredScope>
  readonly isRendered: (surfaceId: string) => boolean
  /** Negative where the first stands before the second in the document. */
  readonly order: (a: string, b: string) => number
}

/** By surface id. */
export type Routes = ReadonlyMap<string, readonly RoutedItem[]>

/** What the page offers, and where each entry stands on it. */
export interface Router {
  /** Registers a place; what it returns takes it away, at the next flush. */
  addSurface(surface: RegisteredSurface, probe: SurfaceProbe): () => void
  addScope(scope: RegisteredScope): () => void
  /** Calls the listener before each routing, so that it can register places which it only then knows to be there. */
  prepare(listener: () => void): () => void
  /** What a surface shows, as of the last flush. Stable while nothing changes. */
  routed(surfaceId: string): readonly RoutedItem[]
  /** The surfaces an entry stands on as of the last flush. */
  placesOf(entryId: string): readonly string[]
  scope(id: string): RegisteredScope | undefined
  surface(id: string): RegisteredSurface | undefined
  surfaces(): Iterable<RegisteredSurface>
  /** The element of a surface, where it is on the page. */
  element(id: string): Element | null
  /** Routes all entries anew; answers which surfaces show something else now. */
  flush(entries: Iterable<Entry>): readonly string[]
  /**
   * What a surface shows where there is no document to look at: on a server, and while its answer hydrates. The first
   * banner or summary of a scope that asks shows the scope's entries.
   */
  routedOnServer(surface: RegisteredSurface, entries: readonly Entry[]): readonly RoutedItem[]
  /** Scopes whose last registration was taken away since they were asked for; each is named once. */
  takeGoneScopes(): readonly RegisteredScope[]
  /** The scope, or, where it has gone, the next outer one that is still there. */
  living(scope: string): string
}

/** How the router looks at a place on the page. Everything that needs a DOM is asked here. */
export interface SurfaceProbe {
  element(): Element | null
  /** In the document, visible, not inert or behind a modal. */
  isRendered(): boolean
}
