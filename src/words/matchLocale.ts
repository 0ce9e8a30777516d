import { closeness } from './likelyLocale.js'

/**
 * Picks the locale that a reader of the requested ones understands best, by BCP 47 and the likely
 * subtags of CLDR: `zh-HK` → `zh-TW`, `pt` → `pt-BR`, `es-MX` → `es`, `in` → `id`.
 *
 * @param requested One tag, or several in the order of preference (`navigator.languages`).
 * @param available The tags there are.
 * @returns One of `available`, or `undefined` where none is of a requested language. Malformed tags
 * are passed over; never throws.
 */
export function matchLocale(
  requested: string | readonly string[],
  available: readonly string[],
): string | undefined {
  for (const tag of [requested].flat()) {
    let best: string | undefined
    for (const one of available) {
      if (closeness(tag, one) > (best === undefined ? 0 : closeness(tag, best))) best = one
    }
    if (best !== undefined) return best
  }
  return undefined
}
