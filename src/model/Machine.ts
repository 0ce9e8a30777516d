import type { ActionHandlers } from './Actions.js'
import type { ApiError } from './ApiError.js'
import type { Catalog } from './Catalog.js'
import type { Entry, EntryViolation } from './Entry.js'
import type { ApiErrorEvent, EndReason, OnEvent } from './Event.js'
import type { Call, Failure, Origin, OriginOptions } from './Failure.js'
import type { Router } from './Routing.js'
import type { CallContext, ErrorStore, ReportOptions, RunResult, StoreConfig } from './Store.js'

/** The store's interface for the kit's own parts. */
export interface Machine extends Omit<ErrorStore, 'run' | 'report' | 'subscribe' | 'clear'> {
  readonly report: (failure: unknown, options?: OriginOptions) => Entry | null
  readonly run: <Data>(
    call: (context: CallContext) => Data | PromiseLike<Data>,
    options?: OriginOptions,
  ) => Promise<RunResult<Data>>
  /**
   * Calls the listener after changes, at most once a task.
   *
   * @param key The part to watch: `entries` (the default), `history`, `untold` (there are unannounced entries),
   *   `routes`, `resolved` (a retry has succeeded, and nothing is open that was shown as one with its failure), or `scope:…`, `owner:…` and `surface:…` with an id.
   * @returns A function that unsubscribes.
   */
  readonly subscribe: (listener: () => void, key?: string) => () => void
  /** Calls the listener for each event. Returns a function that removes it. */
  readonly listen: (listener: OnEvent) => () => void
  /** The calls that are running. */
  readonly running: ReadonlySet<Call>
  /** Calls the listener, synchronously, when a call starts. Returns a function that removes it. */
  readonly onCall: (listener: (call: Call) => void) => () => void
  /** Whether the page is being left: while it is, no new failure of the network is shown. */
  readonly setLeaving: (leaving: boolean) => void
  /** Gives up the calls that have died while the page was in the back/forward cache. */
  readonly restored: () => void
  /** Sends an event to all listeners. */
  readonly emit: (event: ApiErrorEvent) => void
  /** Sets catalog and parsers. An omitted or undefined one stays. */
  readonly configure: (config: Pick<StoreConfig, 'catalog' | 'parsers'>) => void
  /** The catalog in use. */
  readonly catalog: () => Catalog
  /** The failures by the values that they were read from. */
  readonly byValue: Pick<WeakMap<object, unknown>, 'has'>
  /** The app's parsers. */
  readonly parseOptions: () => Pick<StoreConfig, 'parsers'>
  /** The scopes and surfaces on the page, and the items of each surface. */
  readonly router: Router
  /** The open entries of an owner or a scope, oldest first. */
  readonly entriesOf: (whose: Whose) => readonly Entry[]
  /** The open entries that are shown as one with this one, itself included; oldest first. */
  readonly alike: (entry: Entry) => readonly Entry[]
  /** The entry that ended last because a retry succeeded, when `resolved` was sent. */
  readonly resolved: () => Entry | undefined
  /** Dismisses an entry, and those that are shown as one with it. */
  readonly dismissAlike: (entryId: string) => void
  /** Whether a call of this owner, or in this scope, is running. */
  readonly isPending: (whose: Whose) => boolean
  /** Ends all entries, or those of a scope, an operation or an owner. An entry stays for calls of other owners. */
  readonly clear: (filter?: Filter, reason?: EndReason) => void
  /**
   * Runs an action's handler. The action is pending until the handler's promise settles, and a second press does
   * nothing meanwhile. An exception is reported as another failure. If the promise of `sign-in` or `verify-identity`
   * resolves to anything but `false`, the waiting calls are made again. Rejects like `run`.
   */
  readonly act: (entryId: string, action: string, handler: () => unknown) => Promise<void>
  /** The `actions` of the `report` or `run` that the entry came from. */
  readonly actionsOf: (entryId: string) => ActionHandlers | undefined
  /**
   * Reports a failure that stays open while a component holds it. All holders of one object share one entry, in the
   * scope of the first holder.
   *
   * @returns The hold. Undefined if the value is no failure, or if `report` or `run` opened its entry and the entry has
   *   not ended with a success or its scope.
   */
  readonly bind: (failure: unknown, options: OriginOptions) => Binding | undefined
  /** Reads a failure with the app's parsers. Null for none. */
  readonly parse: (failure: unknown) => ApiError | null
  /** Decides how an error is treated. */
  readonly treat: (
    error: ApiError,
    asked: ReportOptions,
  ) => Pick<Entry, 'policy' | 'surface' | 'violations'>
  /** The records of all open failures, oldest first, and of those of an operation. */
  readonly all: () => readonly Failure[]
  readonly ofOperation: (operation: string) => readonly Failure[]
  /** Records an occurrence of an error: opens a failure, repeats one, or replaces `place`. */
  readonly record: (error: ApiError, origin: Origin, place?: Failure, value?: unknown) => Failure
  /** Changes a failure's entry. */
  readonly update: (failure: Failure, change: Partial<Omit<Entry, 'id'>>) => Entry
  /** Ends an entry, or one of its violations, for a reason other than the person's dismissal. */
  readonly end: (entryId: string, reason: EndReason, violation?: EntryViolation) => void
  /** Gives an open entry another code, because its cause has changed. It is not announced again. */
  readonly recast: (entryId: string, code: string) => void
  /** Empties the history. */
  readonly clearHistory: () => void
  /** The entries on the page whose newest occurrence is unannounced. */
  readonly untold: () => readonly Entry[]
  /** The same; marks it as announced. */
  readonly takeUntold: () => readonly Entry[]
  /** Whether the newest occurrence of an entry has been announced. True for an entry that isn't open. */
  readonly isTold: (entryId: string) => boolean
  /** Asks for a new routing at the next flush, because the page has changed. */
  readonly reroute: () => void
}

/** Selects the entries or calls of one use of a hook (`owner`), or of one scope. */
export interface Whose {
  readonly owner?: string
  readonly scope?: string
}

/** Selects the entries of an operation, an owner or a scope; all of them if it is empty. */
export interface Filter extends Whose {
  readonly operation?: string
}

/** One component's hold on a failure. */
export interface Binding {
  /**
   * Gives up the hold. The last release ends the entry as a success. With `gone` (the component has unmounted) an
   * unannounced entry stays open.
   */
  release(gone?: boolean): void
  /** Whether another value has the same content. If so, it belongs to this failure from now on. */
  takes(next: unknown): boolean
}
