/** The first wait's upper bound in milliseconds. */
const BASE = 1_000

/** No wait is longer, in milliseconds. */
const LONGEST = 60_000

/**
 * How long to wait before the next try where the API does not say: exponential backoff with full jitter,
 * a random share of a bound that doubles with each attempt.
 *
 * @param attempt How often the call has failed, from 1.
 * @param random From 0 up to, not including, 1.
 * @returns Milliseconds, from 0 to a minute.
 */
export function backoffDelay(attempt: number, random: () => number): number {
  return Math.round(Math.min(LONGEST, BASE * 2 ** (attempt - 1)) * random())
}
