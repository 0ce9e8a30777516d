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
    const wanted = likelyLocale(tag)
    let best: string | undefined
    let bestScore = 0
    for (const candidate of wanted ? available : []) {
      const found = likelyLocale(candidate)
      if (found?.language !== wanted?.language) continue
      const score =
        1 + (found?.script === wanted?.script ? 2 : 0) + (found?.region === wanted?.region ? 1 : 0)
      if (score > bestScore) {
        best = candidate
        bestScore = score
      }
    }
    if (best !== undefined) return best
  }
  return undefined
}

/** A tag with the script and region it most likely stands for; `undefined` where it is malformed. */
export function likelyLocale(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-')).maximize()
  } catch {
    return undefined
  }
}
