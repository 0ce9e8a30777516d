import type { ApiError, FieldViolation } from './ApiError.js'
import type { ResolvedPolicy, Surface } from './Policy.js'

/** One violation of an entry: its targets in order (several where a code names several parameters). */
export interface EntryViolation {
  readonly paths: readonly string[]
  /** What the wire said of it, where it did. */
  readonly source?: FieldViolation
}

/** What the store holds of one failure. Plain data; replaced, never changed. */
export interface Entry {
  readonly id: string
  readonly error: ApiError
  readonly policy: ResolvedPolicy
  /** The policy's surface, or what `report` asked for. */
  readonly surface: Surface
  readonly violations: readonly EntryViolation[]
  /** The scope's id; the provider's is `''`. */
  readonly scope: string
  /** The operation's id; `''` where the failure belongs to none. */
  readonly operation: string
  /** How often it has happened, at least 1. */
  readonly count: number
  /** Epoch milliseconds. */
  readonly firstAt: number
  readonly lastAt: number
  /** Rises by one with each occurrence, a repeat included: each is announced. */
  readonly revision: number
  /** Its operation runs again. */
  readonly pending: boolean
  /** A retry is at hand. */
  readonly retryable: boolean
  /** Epoch milliseconds from which the retry is active, where there is a wait. */
  readonly retryAt?: number
  /** Whether it follows the person's own action (`run`, an event handler): announced assertively. */
  readonly foreground: boolean
  /** Ids of actions whose handlers are at work. */
  readonly acting?: readonly string[]
  /** At `retryAt` the call is made again by itself, unless that is canceled. */
  readonly autoRetry?: boolean
}
