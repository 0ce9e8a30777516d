import type { ApiError, FieldViolation } from './ApiError.js'
import type { ResolvedPolicy, Surface } from './Policy.js'

/** One violation of an entry. `paths` holds its fields in order: several if the code is about several parameters. */
export interface EntryViolation {
  readonly paths: readonly string[]
  /** The wire's violation. Unset if the paths come from the policy or from `report`. */
  readonly source?: FieldViolation
}

/** The public state of one failure in the store. Plain data. A change makes a new object. */
export interface Entry {
  readonly id: string
  readonly error: ApiError
  readonly policy: ResolvedPolicy
  /** The surface from `report`, or the policy's. */
  readonly surface: Surface
  readonly violations: readonly EntryViolation[]
  /** The scope's id; the provider's is `''`. */
  readonly scope: string
  /** The operation's id; `''` if the failure belongs to none. */
  readonly operation: string
  /** The name of what failed, for people. From `report` or `run`. */
  readonly label?: string
  /** The number of occurrences, at least 1. */
  readonly count: number
  /** The times of the first and the last occurrence, in epoch milliseconds. */
  readonly firstAt: number
  readonly lastAt: number
  /** Rises by one with each occurrence, repeats included. Each revision is announced at most once. */
  readonly revision: number
  /** A retry, or a newer call of its operation, is running. */
  readonly pending: boolean
  /** The store can make the call again. */
  readonly retryable: boolean
  /** The time of the next possible retry, in epoch milliseconds. Unset if there is no wait. */
  readonly retryAt?: number
  /** It follows the person's own action (`run`, an event handler), so it is announced assertively. */
  readonly foreground: boolean
  /** The ids of the actions whose handlers are running. */
  readonly acting?: readonly string[]
  /** The store makes the call again at `retryAt`, unless that is canceled. */
  readonly autoRetry?: boolean
}
