import type { ActionHandlers } from './Actions.js'
import type { ApiError } from './ApiError.js'
import type { Catalog } from './Catalog.js'
import type { Entry } from './Entry.js'
import type { OnEvent } from './Event.js'
import type { Parser } from './Parser.js'
import type { ResolvedPolicy, Surface } from './Policy.js'

export interface ReportOptions {
  /**
   * `'resolved'` for a value that may be data, as interceptors see it: only an error envelope or a response with a
   * failing status counts as a failure then. Default `'thrown'`.
   */
  readonly from?: 'thrown' | 'resolved' | undefined
  /** Makes the call again. With it, "Try again" is a button: success ends the entry, a failure updates it. */
  readonly retry?: (() => unknown) | undefined
  /**
   * Names what was tried, for people: "Save Rosa". Plain text; 80 characters of it are shown. Calls that may fail side by
   * side have a `key` each, too.
   */
  readonly label?: string | undefined
  /** The surface that shows it. Default: `'field'` where the error itself names fields, else the policy's. */
  readonly surface?: Surface | undefined
  /** The request parameters that the failure is about; `[]` for none. Default: the error's own, else the policy's. */
  readonly fields?: readonly string[] | undefined
  /** The app's own identity for the failure: equal ones are counted as one. Default: its code and fields. */
  readonly id?: string | undefined
  /** The scope's id. Default: the provider's. */
  readonly scope?: string | undefined
  /** The operation's id: `succeed` and `clear` end its failures. */
  readonly operation?: string | undefined
  /**
   * `false` for what nobody waits for (a poll, a prefetch): announced politely and only once, however often it fails
   * before it succeeds. Default: `true`.
   */
  readonly foreground?: boolean | undefined
  /**
   * Handlers for this failure alone, before the scope's and the provider's. An id that the policy does not suggest is
   * added after those it does; `null` removes an action.
   */
  readonly actions?: ActionHandlers | undefined
}

export interface CallContext {
  readonly signal: AbortSignal
}

export interface RunOptions extends Omit<ReportOptions, 'from' | 'retry' | 'id'> {
  /**
   * Splits one use of the hook into operations, by a row's id for example. Under one key the call that started last
   * decides, even over calls that are still in flight.
   */
  readonly key?: string | undefined
  /** Aborts the call. An abort is no failure and shows nothing; a timeout (`AbortSignal.timeout`) is a failure. */
  readonly signal?: AbortSignal | undefined
  /**
   * Lets the kit make the call again automatically, at most `limit` times, if the policy allows a retry. It waits as
   * long as the API says, or for a backoff. Only for calls that may safely be repeated (RFC 9110, section 9.2.2). The wait is
   * visible and can be canceled. `run` then answers with the last outcome. Default: off.
   */
  readonly autoRetry?: { readonly limit: number } | undefined
}

export type RunResult<Data> =
  | { readonly ok: true; readonly data: Data }
  | { readonly ok: false; readonly error: ApiError }

/** The configuration that a store and the provider share. */
export interface StoreConfig {
  /** The policies and words of codes, made by `defineCatalog`. Default: the client's own codes. */
  readonly catalog?: Catalog | undefined
  /** Parsers of further formats, tried before the kit's own. */
  readonly parsers?: readonly Parser[] | undefined
  /** Receives the store's events, as the provider's `onEvent` does. */
  readonly onEvent?: OnEvent | undefined
}

export interface Assessment {
  readonly error: ApiError
  readonly policy: ResolvedPolicy
  /** The wait before the next try, in milliseconds. */
  readonly waitMs: number
}

/** The state of a store. Each change replaces it. */
export interface StoreSnapshot {
  /** Open entries, oldest first. */
  readonly entries: readonly Entry[]
  /** Entries that ended unsolved (dismissed, timed out, superseded), newest first; at most `maxHistory`. */
  readonly history: readonly Entry[]
}

/**
 * Holds an app's failures. Make one for an app, or one for each request on a server, with `createErrorStore`.
 * Every member is a function that can be passed on by itself.
 */
export interface ErrorStore {
  /**
   * Reports a failure of any shape. Never throws. Of a `Response` it reads only the status and the headers; `await
   * parseApiResponse(response)` reads the body. If a call of `run` fails with a failure that was reported without an
   * operation (by an interceptor), both are one entry, at the call's place.
   *
   * @returns The entry; null for an abort, for nothing at all, and for a success with `from: 'resolved'`.
   */
  readonly report: (failure: unknown, options?: ReportOptions) => Entry | null
  /**
   * Makes a call. A failure is reported. A success ends the entries that earlier calls of the same operation left open.
   * Never rejects, except with a value that steers a router: a redirect, a not-found of Next.js or TanStack Router. It
   * is no failure, and the router needs it.
   */
  readonly run: <Data>(
    call: (context: CallContext) => Data | PromiseLike<Data>,
    options?: RunOptions,
  ) => Promise<RunResult<Data>>
  /**
   * Makes the call of an entry again; if several calls wait for one step (signing in), all of them. Resolves when they
   * have settled. Rejects like `run`.
   */
  readonly retry: (entryId: string) => Promise<void>
  /** Cancels an automatic retry. */
  readonly cancelRetry: (entryId: string) => void
  /** Ends an entry as dismissed. It stays in the history. */
  readonly dismiss: (entryId: string) => void
  /** Ends all entries, or those of one scope or operation. */
  readonly clear: (filter?: { readonly scope?: string; readonly operation?: string }) => void
  /** Ends the entries of an operation that has succeeded outside `run`. */
  readonly succeed: (operation: string) => void
  /**
   * Works out the treatment of a failure, without reporting it; null if the value is no failure.
   *
   * @param tries The number of failures so far, from 1. Sets the backoff in `waitMs`.
   */
  readonly assess: (failure: unknown, tries?: number) => Assessment | null
  /** Calls the listener after changes, at most once a task. Returns a function that unsubscribes. */
  readonly subscribe: (listener: () => void) => () => void
  /** The open entries and the history: the same object until something changes. */
  readonly getSnapshot: () => StoreSnapshot
  readonly get: (entryId: string) => Entry | undefined
  /** Notifies subscribers now instead of at the end of the task. */
  readonly flush: () => void
}
