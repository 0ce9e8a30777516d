import { likelyLocale } from './likelyLocale.js'

/**
 * How well who reads one locale reads another: 0 not at all or malformed, 1 the language, 3 its
 * script too, 4 its region too.
 */
export function closeness(reader: string, other: string): number {
  const [a, b] = [likelyLocale(reader), likelyLocale(other)]
  if (!a || a.language !== b?.language) return 0
  return 1 + (a.script === b.script ? 2 : 0) + (a.region === b.region ? 1 : 0)
}
