import { isPlain } from './readLocale.js'

/** A number in the digits of a locale, grouped as there: "1,000". Asks `Intl` only where it must: see `isPlain`. */
export function numberText(value: number, locale: string): string {
  const digits = `${value}`
  if (/^\d{1,3}$/.test(digits) && isPlain(locale)) return digits
  return Number.isSafeInteger(value) && /^en(-US)?$/.test(locale)
    ? digits.replace(/\B(?=(\d{3})+$)/g, ',')
    : value.toLocaleString(locale)
}
