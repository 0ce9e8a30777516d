import type { ActionHandlers } from './Actions.js'
import type { Catalog } from './Catalog.js'
import type { Entry, EntryViolation } from './Entry.js'
import type { ApiErrorEvent, EndReason, OnEvent } from './Event.js'
import type { Call, OriginOptions } from './Failure.js'
import type { Router } from './Routing.js'
import type { CallContext, ErrorStore, ReportOptions, RunResult, StoreConfig } from './Store.js'

/** A store as the kit's own parts see it. */
export interface Machine extends Omit<ErrorStore, 'run' | 'report' | 'subscribe' | 'clear'> {
  readonly report: (failure: unknown, options?: OriginOptions) => Entry | null
  readonly run: <Data>(
    call: (context: CallContext) => Data | PromiseLike<Data>,
    options?: OriginOptions,
  ) => Promise<RunResult<Data>>
  /**
   * Calls the listener after changes, at most once a task.
   *
   * @param key What has to change: `entries`, `history`, `untold`, `routes`, `resolved`, or `scope:…`, `owner:…` and
   *   `surface:…` with an id.
   */
  readonly subscribe: (listener: () => void, key?: string) => () => void
  /** Calls the listener for each event. Returns a function that removes it. */
  readonly listen: (listener: OnEvent) => () => void
  /** Calls the listener, synchronously, when a call starts. Returns a function that removes it. */
  readonly onCall: (listener: (call: Call) => void) => () => void
  readonly emit: (event: ApiErrorEvent) => void
  /** What is left out, or undefined, stays as it is. */
  readonly configure: (config: Pick<StoreConfig, 'catalog' | 'parsers'>) => void
  readonly catalog: () => Catalog
  /** The places on the page, and what each shows. */
  readonly router: Router
  /** The open entries of an owner or a scope, oldest first. */
  readonly entriesOf: (whose: Whose) => readonly Entry[]
  /** Whether a call of this owner, or in this scope, is under way. */
  readonly isPending: (whose: Whose) => boolean
  /** Ends all entries, or those of a scope, an operation or an owner. */
  readonly clear: (filter?: Whose & { readonly operation?: string }) => void
  /**
   * Runs an action's handler: pending until its promise settles, one press at a time. A handler that throws is
   * reported as a further failure. After a promise of `sign-in` or `verify-identity` that resolves with anything but
   * `false`, the waiting calls are made again. Never rejects.
   */
  readonly act: (entryId: string, action: string, handler: () => unknown) => Promise<void>
  /** The handlers that were given with the failure itself. */
  readonly actionsOf: (entryId: string) => ActionHandlers | undefined
  /**
   * Reports a failure that is shown while somebody holds it, once for each object, however many hold it. It shows in
   * the scope of its first holder. An object that was reported in another way is left alone until a success or the
   * end of its scope has ended it. Undefined for what is no failure.
   */
  readonly bind: (failure: unknown, options: OriginOptions) => Binding | undefined
  /**
   * Like `report`, but an entry that holds this very failure already moves to the options' scope, surface and retry,
   * and stays there: an error boundary takes over what a cache had reported.
   */
  readonly takeOver: (failure: unknown, options?: ReportOptions) => Entry | null
  /** Ends an entry, or one of its violations, for a reason other than the person's dismissal. */
  readonly end: (entryId: string, reason: EndReason, violation?: EntryViolation) => void
  /** Gives an open entry another code, because its cause has changed. It is not announced again. */
  readonly recast: (entryId: string, code: string) => void
  readonly clearHistory: () => void
  /** Takes the entries on the page whose newest occurrence nobody has been told of: each occurrence once. */
  readonly takeUntold: () => readonly Entry[]
  /** Whether people have been told of the newest occurrence of an entry. */
  readonly isTold: (entryId: string) => boolean
  /** Routes again at the next flush, after the page has changed. */
  readonly reroute: () => void
}

/** A use of the hook (`owner`), or a scope. */
export interface Whose {
  readonly owner?: string
  readonly scope?: string
}

/** One component's hold on a failure. */
export interface Binding {
  /**
   * Lets go. The last holder to do so ends the entry: as resolved, or with `gone` as left behind, which ends only
   * what people have been told of.
   */
  release(gone?: boolean): void
  /** Whether another value is the same failure, made anew. If so, it is known from now on. */
  takes(next: unknown): boolean
}
