import { isPlain } from './readLocale.js'

/** A number in the digits of a locale, grouped as there from 10,000 on. */
export function numberText(value: number, locale: string): string {
  const plain = isPlain(locale) && /^\d{1,4}$/.test(`${value}`)
  return plain ? `${value}` : value.toLocaleString(locale)
}
