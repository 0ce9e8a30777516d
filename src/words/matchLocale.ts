import { closeness } from './closeness.js'

/**
 * Picks the available locale that the reader understands best, by BCP 47 and CLDR's likely subtags: `zh-HK` → `zh-TW`,
 * `pt` → `pt-BR`, `es-MX` → `es`, `in` → `id`. Skips malformed tags; never throws.
 *
 * @param requested One tag, or several in order of preference (`navigator.languages`).
 * @returns One of `available`; undefined where none is in a requested language.
 */
export function matchLocale(
  requested: string | readonly string[],
  available: readonly string[],
): string | undefined {
  for (const tag of [requested].flat()) {
    let best: string | undefined
    let most = 0
    for (const one of available) {
      const close = closeness(tag, one)
      if (close > most) [best, most] = [one, close]
    }
    if (best !== undefined) return best
  }
  return undefined
}
