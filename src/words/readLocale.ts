/** A tag as `Intl` reads it; undefined where it is malformed. */
export function readLocale(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-'))
  } catch {
    return undefined
  }
}

/** The tag in the form that `Intl` takes: with hyphens, and `en` where it is malformed. */
export function settleLocale(asked: string): string {
  return readLocale(asked) ? asked.replaceAll('_', '-') : 'en'
}

/**
 * Whether a locale is known to be written from left to right with the digits 0 to 9. `Intl` needn't be asked then: its
 * first answer loads data for 20 to 40 ms (Chromium on a slow machine), more than all the rest of a page's first error.
 */
export function isPlain(locale: string): boolean {
  return /^(de|en|es|fr|id|ja|ko|pt|ru|th|vi|zh)(-..)?$/.test(locale)
}
