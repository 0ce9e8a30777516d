import { likelyLocale } from './likelyLocale.js'

/** The writing direction of a locale, by its script. */
export function localeDirection(locale: string): 'ltr' | 'rtl' {
  return /Arab|Hebr|Thaa|Syrc|Nkoo|Adlm/.test(likelyLocale(locale)?.script ?? '') ? 'rtl' : 'ltr'
}
