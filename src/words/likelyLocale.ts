const known = new Map<string, Intl.Locale | undefined>()

/** Tags may come from requests. */
const MOST = 99

/** A tag with the script and region it most likely stands for (CLDR); undefined where it is malformed. */
export function likelyLocale(tag: string): Intl.Locale | undefined {
  if (known.has(tag)) return known.get(tag)
  if (known.size === MOST) known.clear()
  let locale: Intl.Locale | undefined
  try {
    locale = new Intl.Locale(tag.replaceAll('_', '-')).maximize()
  } catch {
    // Malformed.
  }
  known.set(tag, locale)
  return locale
}

/** The tag in the form that `Intl` takes: with hyphens, and `en` where it is malformed. */
export function settleLocale(asked: string): string {
  return likelyLocale(asked) ? asked.replaceAll('_', '-') : 'en'
}

/**
 * How well a reader of one locale understands another: 0 not at all, or malformed; 1 the same language, 3 its script
 * too, 4 its region too.
 */
export function closeness(reader: string, other: string): number {
  const [a, b] = [likelyLocale(reader), likelyLocale(other)]
  if (!a || a.language !== b?.language) return 0
  return 1 + (a.script === b.script ? 2 : 0) + (a.region === b.region ? 1 : 0)
}
