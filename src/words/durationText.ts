const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const

/**
 * A length of time in the reader's words: "12 seconds", and from two of it on in the next larger unit.
 *
 * @param round For a wait up, so that nobody is told to come back too early.
 */
export function durationText(seconds: number, locale: string, round = Math.ceil): string {
  const [unit, size] = UNITS.find(([, size]) => seconds >= 2 * size) ?? ['second', 1]
  const value = round(seconds / size)
  try {
    return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value)
  } catch {
    // A malformed locale: the number alone still says enough.
    return String(value)
  }
}
