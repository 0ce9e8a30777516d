import type { Message, MessageFormatter } from '../model/Messages.js'
import type { Param, Params } from '../model/Policy.js'
import { formatParam, formatParams } from './formatParams.js'
import { numberText } from './numberText.js'

/**
 * Formats one message for a locale. A `{name}` without a parameter stays as it is.
 *
 * @param locale A well-formed tag.
 * @param onMissing Receives a placeholder without a parameter.
 * @throws What a message that is a function throws; RangeError for a unit that `Intl` lacks.
 */
export function formatMessage(
  message: Message,
  params: Params,
  locale: string,
  onMissing: (placeholder: string) => void,
): string {
  if (typeof message === 'function') {
    return message(formatParams(params, locale), createFormatter(locale))
  }
  return message.replace(/\{(\w+)\}/g, (all, name: string) => {
    if (Object.hasOwn(params, name))
      return numberText(formatParam(params[name] as Param, locale), locale)
    onMissing(all)
    return all
  })
}

/** The formatter that messages compiled by `@internationalized/string-compiler` call. */
function createFormatter(locale: string): MessageFormatter {
  const select: MessageFormatter['select'] = (options, value) => {
    const text = options[value] ?? options.other
    return typeof text === 'function' ? text() : `${text}`
  }
  return {
    select,
    number: (value) => numberText(value, locale),
    plural(count, options, type = 'cardinal') {
      const exact = `=${count}`
      const category = () => new Intl.PluralRules(locale, { type }).select(count)
      return select(options, exact in options ? exact : category())
    },
  }
}
