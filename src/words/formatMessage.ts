import type { Message, MessageFormatter } from '../model/Messages.js'
import type { Params } from '../model/Policy.js'
import { formatParams } from './formatParams.js'
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
  const plain = typeof message === 'string'
  if (plain && !message.includes('{')) return message
  const args = formatParams(params, locale)
  if (!plain) return message(args, createFormatter(locale))
  return message.replace(/\{(\w+)\}/g, (all, name: string) => {
    if (!Object.hasOwn(args, name)) {
      onMissing(all)
      return all
    }
    // Leaves a string as it is.
    return numberText(args[name] as number, locale)
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
