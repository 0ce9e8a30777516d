import { isPlain, readLocale } from './readLocale.js'

/** The writing direction of a locale, by its script. */
export function localeDirection(locale: string): 'ltr' | 'rtl' {
  const script = isPlain(locale) ? '' : readLocale(locale)?.maximize().script
  return /Arab|Hebr|Thaa|Syrc|Nkoo|Adlm/.test(script ?? '') ? 'rtl' : 'ltr'
}
