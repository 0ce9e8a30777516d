import { formatParam } from './formatParams.js'

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const

/**
 * A duration in the reader's language: "12 sec"; from two minutes on in minutes, then in hours and days. The units are
 * short, so that a countdown fits on a button. Rounded up, so that nobody comes back too early.
 */
export function durationText(seconds: number, locale: string): string {
  const [unit, size] = UNITS.find(([, size]) => seconds >= 2 * size) ?? ['second', 1]
  const value = Math.ceil(seconds / size)
  try {
    return String(formatParam({ value, unit, unitDisplay: 'short' }, locale))
  } catch {
    // A malformed locale: the number alone still says enough.
    return String(value)
  }
}
