import type { ActionHandlers } from './Actions.js'
import type { ApiError } from './ApiError.js'
import type { Catalog } from './Catalog.js'
import type { Entry, EntryViolation } from './Entry.js'
import type { ApiErrorEvent, EndReason, OnEvent } from './Event.js'
import type { Parser } from './Parser.js'
import type { ResolvedPolicy, Surface } from './Policy.js'
import type { Router } from './Routing.js'

/** What `report` takes beside the failure. */
export interface ReportOptions {
  /**
   * How it came: `'thrown'` where left out. What a call `'resolved'` with is data, and no failure, unless it is an
   * envelope with an error in it or a response with a failing status: for an interceptor of answers.
   */
  readonly from?: 'thrown' | 'resolved' | undefined
  /** Calls again. Makes "Try again" a button; a success ends the entry, a failure updates it. */
  readonly retry?: (() => unknown) | undefined
  /** Where to show it, whatever the policy says. */
  readonly surface?: Surface | undefined
  /** The request parameters that the failure is about, whatever the policy says. */
  readonly fields?: readonly string[] | undefined
  /** The app's own identity for the failure, in place of code and fields. */
  readonly id?: string | undefined
  /** The scope's id; the provider's where left out. */
  readonly scope?: string | undefined
  /** The operation's id. */
  readonly operation?: string | undefined
  /** `false` where nobody is waiting for it (a poll, a prefetch): announced politely. */
  readonly foreground?: boolean | undefined
  /**
   * Handlers for this failure, over the scope's and the provider's. Ids that the policy does not suggest are
   * added after those it does; `null` takes an action away.
   */
  readonly actions?: ActionHandlers | undefined
}

/** What a call is given. */
export interface CallContext {
  readonly signal: AbortSignal
}

export interface RunOptions extends Omit<ReportOptions, 'from' | 'retry' | 'id'> {
  /** Tells operations of one hook apart: a row's id, say. */
  readonly key?: string | undefined
  /** Aborts the call. An abort is not a failure: nothing is shown; but a timeout (`AbortSignal.timeout`) is. */
  readonly signal?: AbortSignal | undefined
  /** Whose pending state it is. */
  readonly owner?: string | undefined
  /**
   * For calls that may be repeated without harm (RFC 9110, section 9.2.2): calls again by itself, at most
   * `limit` times, after the API's own wait or a backoff, where the policy sees a chance. The wait is shown and
   * can be canceled, by dismissing too. `run` then answers with the outcome of the last try. Off where left out.
   */
  readonly autoRetry?: { readonly limit: number } | undefined
}

export type RunResult<Data> =
  | { readonly ok: true; readonly data: Data }
  | { readonly ok: false; readonly error: ApiError }

/** What a store, or the provider, can be told. */
export interface StoreConfig {
  readonly catalog?: Catalog | undefined
  /** Recognisers of the app's own, asked first. */
  readonly parsers?: readonly Parser[] | undefined
  readonly onEvent?: OnEvent | undefined
}

/** How a failure would be treated. */
export interface Assessment {
  readonly error: ApiError
  readonly policy: ResolvedPolicy
  readonly waitMs: number
}

/** A state of the store, replaced with each change. */
export interface StoreSnapshot {
  /** Open entries, oldest first. */
  readonly entries: readonly Entry[]
  /** Entries put away, newest first; bounded. */
  readonly history: readonly Entry[]
}

/** Holds an app's failures. Made once for an app, or once for a request on a server. */
export interface ErrorStore {
  /**
   * Takes a failure of any shape. Never throws. Of a `Response` nothing is read but status and headers:
   * `await parseApiResponse(response)` reads its body. What a call of an operation comes to after it was reported
   * without one (by an interceptor) is the same failure, and moves to the call's place.
   *
   * @returns The entry, or null where it was no failure (a success envelope, nothing at all) or an abort.
   */
  report(failure: unknown, options?: ReportOptions): Entry | null
  /** Makes a call; its failure is reported, its success ends what it had reported before. Never rejects. */
  run<Data>(
    call: (context: CallContext) => Data | PromiseLike<Data>,
    options?: RunOptions,
  ): Promise<RunResult<Data>>
  /**
   * Calls again what an entry came from; for a step that several calls wait for (signing in), all of them
   * together. Resolves when that has settled.
   */
  retry(entryId: string): Promise<void>
  /** Gives up a retry that would come by itself. */
  cancelRetry(entryId: string): void
  /**
   * Uses an action: pending until the handler's promise settles, one press at a time. What it throws is
   * reported as a further failure. After a promise of `sign-in` or `verify-identity` that resolved, but not
   * with `false`, the waiting calls are made again. Never rejects.
   */
  act(entryId: string, action: string, handler: () => unknown): Promise<void>
  /** The handlers that came with the failure itself. */
  actionsOf(entryId: string): ActionHandlers | undefined
  /** Ends what an operation had reported: it has succeeded by other ways than `run`. */
  succeed(operation: string): void
  /**
   * Like `report`, but an entry that holds this very failure already is moved to the scope, the surface and the
   * retry that the options name: an error boundary takes over what a cache had reported.
   */
  takeOver(failure: unknown, options?: ReportOptions): Entry | null
  /**
   * How a failure would be treated, without reporting it; null where it is none. `waitMs`: milliseconds before
   * the next try of a call that may be repeated, as the API says or by a backoff for the `tries` so far.
   */
  assess(failure: unknown, tries?: number): Assessment | null
  /** Puts an entry away; it stays in the history. */
  dismiss(entryId: string): void
  /** Ends an entry, or one of its violations, for a reason that is not the person's dismissal. */
  end(entryId: string, reason: EndReason, violation?: EntryViolation): void
  /** Lets an open entry stand for another code from now on, told of already: its cause has changed. */
  recast(entryId: string, code: string): void
  /** Ends all entries, or those of a scope or of an operation. */
  clear(filter?: { readonly scope?: string; readonly operation?: string }): void
  clearHistory(): void
  /** Calls the listener after changes, once a task. With a key, only for what the key stands for. */
  subscribe(listener: () => void, key?: string): () => void
  getSnapshot(): StoreSnapshot
  get(entryId: string): Entry | undefined
  isPending(owner: string): boolean
  /** Calls the listener synchronously whenever a call starts. */
  onCall(listener: (call: { owner: string; operation: string }) => void): () => void
  /** What is left out, or undefined, stays as it is. */
  configure(config: StoreConfig): void
  /** The codes and policies that it goes by. */
  catalog(): Catalog
  emit(event: ApiErrorEvent): void
  /** Registers and asks for places on the page: for surfaces of one's own. */
  readonly router: Router
  /** Takes the entries whose newest occurrence nobody has been told of yet: each revision once. */
  takeUntold(): readonly Entry[]
  /** Whether the newest occurrence of an entry has been told. */
  isTold(entryId: string): boolean
  /** Routes anew, in the next flush, after the page has changed. */
  reroute(): void
  /** Routes and notifies now instead of after the current task. */
  flush(): void
  /**
   * Like `report`, for a failure that is shown while somebody holds it; once for each object, however many do. It
   * stands in the scope of the first of them. An object that was reported already, in another way, is left to
   * that, until a success or the end of its scope has ended it.
   *
   * @returns What lets go: the last to do so ends the entry, as resolved, or with `true` as left behind, which
   *   ends only what has been told. Undefined where there is nothing to let go of.
   */
  bind(failure: unknown, options: ReportOptions): ((gone?: boolean) => void) | undefined
}
