/** The longest delay that a browser's timers take, in milliseconds; a longer one fires at once. */
const LONGEST = 2 ** 31 - 1

/**
 * A duration as a timer can take it.
 *
 * @param duration Milliseconds, or anything that an app may have set by mistake.
 * @returns The same number where it is positive and a timer can wait so long, else `Infinity`: never.
 */
export function finiteDuration(duration: unknown): number {
  const usable = typeof duration === 'number' && duration > 0 && duration <= LONGEST
  return usable ? duration : Number.POSITIVE_INFINITY
}
