import type { Entry } from './Entry.js'
import type { EndReason } from './Event.js'
import type { ReportOptions, RunOptions, RunResult } from './Store.js'

/** What a failure was reported with. */
export interface OriginOptions extends ReportOptions, Omit<RunOptions, keyof ReportOptions> {
  /** The use of a hook that reported it or made the call. */
  readonly owner?: string | undefined
}

/** Where an occurrence came from, so that it can be tried again. */
export interface Origin {
  readonly options: OriginOptions
  /** The call, if the failure came from `run`. */
  readonly call?: Call
}

/** One call of `run`. */
export interface Call {
  readonly owner: string
  readonly operation: string
  readonly scope: string
  /** It belongs to an operation with an explicit key: the call that started last decides. */
  readonly keyed: boolean
  /** What earlier calls had left open when this one started, as keys of `Failure.calls`: its outcome replaces that. */
  readonly earlier: readonly (readonly [failure: Failure, key: unknown])[]
  /** Makes the call again, at the place of the failure. */
  readonly again: (
    place?: Failure,
    autoRetry?: OriginOptions['autoRetry'],
  ) => Promise<RunResult<unknown>>
  /** Applies its outcome, once it has settled. */
  apply?: () => unknown
}

/**
 * The one record of a failure, from its first occurrence to its end. Only the store reads and writes it; the page
 * sees its entry.
 */
export interface Failure {
  readonly id: string
  entry: Entry
  /** The failure apart from where it belongs: the app's id, or its code and fields. */
  what: string
  /** `what` with where it belongs: an occurrence of the same identity repeats this failure. */
  identity: string
  /** Where the last occurrence came from. */
  origin: Origin
  /** The revision that people have been told of; 0 for none. */
  told: number
  /**
   * The calls that left it open, each with its origin: several that failed alike, or that wait for one step such as
   * signing in. The key of a report that waits is its operation.
   */
  readonly calls: Map<unknown, Origin>
  /** The step that its calls wait for (`session:sign-in`), or empty. */
  step: string
  /** An error boundary shows it: it stays in the boundary's scope, whatever its operation comes to. */
  pinned: boolean
  /** The components that show it while they hold it; undefined if none ever has. */
  holders?: Set<Holder>
  /** The last component that held it has gone. */
  left: boolean
  /** Settles the wait before an automatic retry: whether to retry. */
  wake?: ((go: boolean) => void) | undefined
  /** Why it ended. */
  ended?: EndReason
}

/** A component that holds a failure: `useApiError(failure)`. */
export interface Holder {
  readonly scope: string
  readonly owner: string
}
