/** The longest delay of a browser's timer, in milliseconds. A longer one fires at once. */
const LONGEST = 2 ** 31 - 1

/**
 * Turns a duration into one that a timer can wait for.
 *
 * @param duration Milliseconds, or any other value that an app has set by mistake.
 * @returns The same number if it is positive and not too long for a timer, else `Infinity` (never).
 */
export function finiteDuration(duration: unknown): number {
  const usable = typeof duration === 'number' && duration > 0 && duration <= LONGEST
  return usable ? duration : Number.POSITIVE_INFINITY
}
