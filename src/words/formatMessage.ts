import type { Message, MessageFormatter } from '../model/Messages.js'
import type { Params } from '../model/Policy.js'
import { formatParams } from './formatParams.js'

/**
 * Puts parameters into one message, written as the locale does. In a `{name}` template a plain number
 * is, too; a name without a parameter stays as it is.
 *
 * @param locale A well-formed tag.
 * @param onMissing Told of a placeholder without a parameter.
 * @throws What the message throws, where it is a function; RangeError for a unit that `Intl` lacks.
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
    const arg = args[name]
    return typeof arg === 'number' ? formatNumber(arg, locale) : `${arg}`
  })
}

function formatNumber(value: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(value)
}

/** What messages call that `@internationalized/string-compiler` has made of ICU. */
function createFormatter(locale: string): MessageFormatter {
  const select: MessageFormatter['select'] = (options, value) => {
    const text = options[value] ?? options.other
    return typeof text === 'function' ? text() : `${text}`
  }
  return {
    select,
    number: (value) => formatNumber(value, locale),
    plural(count, options, type = 'cardinal') {
      const exact = `=${count}`
      const category = () => new Intl.PluralRules(locale, { type }).select(count)
      return select(options, exact in options ? exact : category())
    },
  }
}
