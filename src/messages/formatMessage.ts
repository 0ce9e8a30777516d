import { LocalizedStringFormatter } from '@internationalized/string'
import type { Message, MessageArgs, MessageFormatter } from '../model/Messages.js'

/**
 * Puts arguments into one message. In a `{name}` template a plain number is written as the locale
 * does; a name without an argument stays as it is.
 *
 * @param locale A well-formed tag.
 * @throws What the message throws, where it is a function.
 */
export function formatMessage(message: Message, args: MessageArgs, locale: string): string {
  if (typeof message === 'function') return message(args, createFormatter(locale))
  return message.replace(/\{(\w+)\}/g, (all, name: string) => {
    const arg = Object.hasOwn(args, name) ? args[name] : all
    return typeof arg === 'number' ? new Intl.NumberFormat(locale).format(arg) : `${arg}`
  })
}

/**
 * The methods that compiled messages call are `protected` in the class's types, and the dictionary
 * it wants is asked by its `format` alone, which nothing here calls.
 */
function createFormatter(locale: string): MessageFormatter {
  const formatter: object = new LocalizedStringFormatter(locale, {} as Dictionary)
  return formatter as MessageFormatter
}

type Dictionary = ConstructorParameters<typeof LocalizedStringFormatter>[1]
