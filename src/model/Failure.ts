import type { Entry } from './Entry.js'
import type { EndReason } from './Event.js'
import type { ReportOptions, RunOptions, RunResult } from './Store.js'

/** The options of the `report` or `run` that a failure came from. */
export interface OriginOptions extends ReportOptions, Omit<RunOptions, keyof ReportOptions> {
  /** The id of the use of a hook that reported it or made the call. */
  readonly owner?: string | undefined
}

/** The source of an occurrence: the options of its `report` or `run`. A retry starts from it. */
export interface Origin extends OriginOptions {
  /** The call, if the failure came from `run`. */
  readonly call?: Call
  /** It came from `useApiError(failure)`: it is shown while components hold it. */
  readonly held?: boolean
}

/** One call of `run`. */
export interface Call {
  readonly owner: string
  readonly operation: string
  readonly scope: string
  /** Its operation has an explicit key, so the call that started last decides. */
  readonly keyed: boolean
  /** The failure that this call retries. */
  readonly place: Failure | undefined
  /** The failure `place`, and those that earlier calls had left open at the start, with their keys in `Failure.calls`. */
  readonly earlier: Map<Failure, readonly unknown[]>
  /** Makes the call again, as a retry of the failure `place`. */
  readonly again: (
    place?: Failure,
    autoRetry?: OriginOptions['autoRetry'],
  ) => Promise<RunResult<unknown>>
  /** Applies the outcome to the store. Set when the call has settled. */
  apply?: () => unknown
  /** Gives the call up, as a failure of the network. */
  lose?: () => void
}

/**
 * The one record of a failure, from its first occurrence to its end. Only the store reads and writes it; other parts
 * see its entry.
 */
export interface Failure {
  readonly id: string
  entry: Entry
  /** The failure regardless of its scope and operation: its step, the app's `id`, or its code and fields. */
  what: string
  /** The source of the last occurrence, or the error boundary's retry. */
  origin: Origin
  /** The last announced revision; 0 for none. */
  told: number
  /**
   * The calls that left it open, each with its origin: several failed alike, or wait for one step such as signing in.
   * The key is the call. A report that waits for a step has its operation as the key, or its origin without one.
   */
  readonly calls: Map<unknown, Origin>
  /** The step that its calls wait for (`session:sign-in`); `''` for none. */
  step: string
  /** An error boundary shows it: it stays in the boundary's scope when its operation fails again. */
  pinned?: boolean
  /** The components that hold it. Undefined if none ever has. */
  holders?: Set<Holder>
  /** Its last holder has unmounted since the last flush. */
  left?: boolean
  /** Ends the wait before an automatic retry. `go`: whether to retry. */
  wake?: ((go: boolean) => void) | undefined
  /** Why it ended. Unset while it is open. */
  ended?: EndReason
}

/** A component that holds a failure: `useApiError(failure)`. */
export interface Holder {
  readonly scope: string
  readonly owner: string
}
