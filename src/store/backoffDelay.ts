export interface BackoffOptions {
  /** The first wait's upper bound in milliseconds. */
  readonly baseMs?: number
  /** No wait is longer, in milliseconds. */
  readonly capMs?: number
  /** From 0 up to, not including, 1. */
  readonly random: () => number
}

/**
 * How long to wait before the next try where the API does not say: exponential backoff with full jitter,
 * a random share of a bound that doubles with each attempt.
 *
 * @param attempt How often the call has failed, from 1.
 * @returns Milliseconds, from 0 to `capMs`.
 */
export function backoffDelay(
  attempt: number,
  { baseMs = 1_000, capMs = 60_000, random }: BackoffOptions,
): number {
  const bound = Math.min(capMs, baseMs * 2 ** Math.min(Math.max(attempt, 1) - 1, 30))
  return Math.round(bound * random())
}
