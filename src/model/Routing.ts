import type { ActionHandlers } from './Actions.js'
import type { Entry } from './Entry.js'

/** A place on the page that shows entries. A toaster shows the entries that have no other place. */
export interface RegisteredSurface {
  readonly id: string
  readonly kind: 'field' | 'summary' | 'banner' | 'toaster'
  /** The scope's id; the provider's is `''`. */
  readonly scope: string
  /** A field's name in canonical notation: the wire's path, or the app's own name. */
  readonly name?: string | undefined
  /** Where a row has moved: the names that the field had before, by `occurrenceOf` the entries that were open then. */
  readonly former?: ReadonlyMap<string, string> | undefined
  /** It announces its entries itself, so the kit does not. */
  readonly announces?: boolean | undefined
}

/** A part of the page whose errors belong together. */
export interface RegisteredScope {
  readonly id: string
  /** The next outer scope; `null` for the provider's own. */
  readonly parent: string | null
  /** Wire path, in canonical notation → the app's field name and label. */
  readonly fields?: FieldMap | undefined
  /** Wire path → the app's label. Includes the labels of the outer scopes. */
  readonly labels?: Readonly<Record<string, string>> | undefined
  readonly actions?: ActionHandlers | undefined
  /** `false`: a failed submit doesn't move focus to the first field or the summary. */
  readonly moveFocus?: boolean | undefined
}

/** Maps wire paths to the app's fields: `{ PersonId: { name: 'employee.number', label: 'Employee number' } }`. */
export type FieldMap = Readonly<
  Record<string, { readonly name?: string | undefined; readonly label?: string | undefined }>
>

/** One violation, or a whole entry, on one surface. */
export interface RoutedItem {
  readonly entry: Entry
  /** Index into the entry's violations; -1 for a whole entry (it has no violations, or its surface isn't `field`). */
  readonly violation: number
  /**
   * `text`: this surface shows the words. `pointer`: the field `target` shows them, and this field refers to it.
   * `link`: a line of a summary that leads to the field `target`. Both show the words. A `text` of a summary may have
   * a `target` too: a field that is hidden.
   */
  readonly role: 'text' | 'pointer' | 'link'
  readonly target?: string
  /** The violation's path that the field matches. */
  readonly path?: string
  /** Fields for other paths of the violation are rendered too. */
  readonly several?: boolean
}

/** The ids of the registered surfaces, by a key of scope, kind and name. */
export type Offers = ReadonlyMap<string, readonly string[]>

/** The input of `route`. It reads the document (`isRendered`, `order`) only for surfaces that could show something. */
export interface RouteInput {
  readonly entries: Iterable<Entry>
  readonly offers: Offers
  readonly scopes: ReadonlyMap<string, RegisteredScope>
  readonly isRendered: (surfaceId: string) => boolean
  /** The surface whose text of it a server has rendered: the text stays there. */
  readonly kept?: (entry: Entry, violation: number) => string | undefined
  /** Looked up for fields that have moved. */
  readonly surface?: (surfaceId: string) => RegisteredSurface | undefined
  /** Negative if the first surface comes before the second in the document. */
  readonly order: (a: string, b: string) => number
}

/** Items by surface id. */
export type Routes = ReadonlyMap<string, readonly RoutedItem[]>

/** The registry of scopes and surfaces, and the routes: the items that each surface shows. */
export interface Router {
  /** Registers a surface. Returns a function that removes it. The routes follow at the next flush. */
  addSurface(surface: RegisteredSurface, probe: SurfaceProbe): () => void
  /** The same for a scope; see `takeGoneScopes`. */
  addScope(scope: RegisteredScope): () => void
  /**
   * Calls the listener before each routing, which can still register surfaces. Returns a function that removes it.
   *
   * @param listener Returns true where nothing may be routed: a place that is on the page isn't registered yet.
   */
  prepare(listener: () => unknown): () => void
  /** The items of a surface since the last flush. The same array until they change. */
  routed(surfaceId: string): readonly RoutedItem[]
  /** The ids of the surfaces that show an entry since the last flush. */
  placesOf(entryId: string): readonly string[]
  scope(id: string): RegisteredScope | undefined
  surface(id: string): RegisteredSurface | undefined
  surfaces(): Iterable<RegisteredSurface>
  /** A surface's element; null if it is not on the page. */
  element(id: string): Element | null
  /** Negative if the first surface comes before the second in the document, 0 if one of them has no place there. */
  order(a: string | undefined, b: string | undefined): number
  /** Routes all entries again. Returns the ids of the surfaces whose items have changed. */
  flush(entries: Iterable<Entry>): readonly string[]
  /**
   * The items of a surface without a document: on a server and during hydration. Surfaces ask in the order of the page.
   * The first one that can show a text shows it, and keeps it after hydration; fields repeat what a summary lists. A
   * toaster may be asked before them, and shows only what is a toast by policy.
   */
  routedOnServer(
    surface: RegisteredSurface,
    scope: RegisteredScope,
    entries: readonly Entry[],
  ): readonly RoutedItem[]
  /** Forgets the scopes that were removed since the last call. */
  takeGoneScopes(): void
  /** The scope's id, or that of the next outer scope that still exists. */
  living(scope: string): string
}

/** The router's view of a surface on the page. All its knowledge of the DOM comes from here. */
export interface SurfaceProbe {
  element(): Element | null
  /** In the document, visible, not inert or behind a modal. */
  isRendered(): boolean
}
