import { isPlain } from './readLocale.js'

/**
 * A number in the digits of a locale, grouped as there: "1,000". Asks `Intl` only where it must: see `isPlain`. Leaves a
 * string as it is.
 */
export function numberText(value: number | string, locale: string): string {
  const digits = `${value}`
  return Number.isSafeInteger(value) &&
    (/^en(-US)?$/.test(locale) || (digits.length < 4 && isPlain(locale)))
    ? digits.replace(/\B(?=(\d{3})+$)/g, ',')
    : value.toLocaleString(locale)
}
