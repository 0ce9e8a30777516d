/** The upper bound of the first wait, in milliseconds. */
const BASE = 1_000

/** The longest wait, in milliseconds. */
const LONGEST = 60_000

/**
 * The wait before the next try if the API gives none. Exponential backoff with full jitter: a random part of a bound
 * that doubles with each attempt.
 *
 * @param attempt The number of failures so far, from 1.
 * @param random Returns a number from 0 up to, not including, 1.
 * @returns Milliseconds, from 0 to 60,000.
 */
export function backoffDelay(attempt: number, random: () => number): number {
  return Math.round(Math.min(LONGEST, BASE * 2 ** (attempt - 1)) * random())
}
