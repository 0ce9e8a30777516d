import { likelyLocale } from './likelyLocale.js'

/** The direction that a locale's text runs in, by its script. */
export function localeDirection(locale: string): 'ltr' | 'rtl' {
  return /^(Arab|Hebr|Thaa|Syrc|Nkoo|Adlm)$/.test(likelyLocale(locale)?.script ?? '')
    ? 'rtl'
    : 'ltr'
}
