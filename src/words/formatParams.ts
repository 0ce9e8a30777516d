import type { MessageArgs } from '../model/Messages.js'
import type { Param, Params } from '../model/Policy.js'

/**
 * Formats parameters for a locale, ready to go into a sentence: "5 MB", "5 minutes", "10 million", "a, b, and c".
 * Strings and plain numbers stay as they are: a message picks the plural by the number.
 *
 * @param locale A well-formed tag.
 * @throws RangeError for a unit that `Intl` lacks.
 */
export function formatParams(params: Params, locale: string): MessageArgs {
  const args: Record<string, string | number> = {}
  for (const [name, param] of Object.entries(params)) args[name] = formatParam(param, locale)
  return args
}

/**
 * Formats one parameter. Arabic spells out units of size and writes numbers in full: "م.ب" isn't read as megabytes, and
 * nobody writes "1 مليون". Japanese has no space before a unit.
 *
 * @throws RangeError for a unit that `Intl` lacks.
 */
export function formatParam(
  param: Param | (Extract<Param, { unit: string }> & { readonly unitDisplay: 'short' }),
  locale: string,
): string | number {
  if (typeof param !== 'object') return param
  if ('list' in param) return new Intl.ListFormat(locale).format(param.list)
  const arabic = locale.startsWith('ar')
  const text = param.value.toLocaleString(locale, {
    compactDisplay: 'long',
    ...('unit' in param && {
      style: 'unit',
      // Sizes are read as "5 MB", times as "5 minutes".
      unitDisplay: !arabic && /byte|bit/.test(param.unit) ? 'short' : 'long',
    }),
    ...param,
    ...(arabic && { notation: 'standard' }),
  })
  return locale.startsWith('ja') ? text.replace(' ', '') : text
}
