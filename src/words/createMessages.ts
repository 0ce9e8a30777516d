import type { LocaleMessages, Message, MessageOverrides, Translate } from '../model/Messages.js'
import type { Params } from '../model/Policy.js'
import { closeness } from './closeness.js'
import { formatMessage } from './formatMessage.js'
import { formatParams } from './formatParams.js'
import { fullStop } from './fullStop.js'
import { readLocale } from './readLocale.js'

export type MessageSource = LocaleMessages | MessageOverrides

export interface MessagesOptions {
  /** The reader's locale; that of the last source that has one where left out. */
  readonly locale?: string | undefined
  /** Later ones are asked first; then those in other languages, English before the rest. */
  readonly sources: readonly MessageSource[]
}

/** What the app has to do with a look-up. */
export interface Translator {
  /** The app's own i18n system, asked before the sources. */
  readonly translate?: Translate | undefined
  /** Receives what throws (a message, a translation), and a locale that is malformed or missing. */
  readonly onFault?: ((source: string, error: unknown) => void) | undefined
}

/** A text, and the locale it is in. */
export interface LocalizedText {
  readonly text: string
  readonly locale: string
}

/**
 * Looks up a message and formats it: that of the first id which the reader's language has, else of the first which
 * another one has; the id `generic` counts last. `description` and `inline` stand in for each other, `inline` with a full
 * stop. Never throws.
 *
 * @param part Of words and actions.
 * @returns Undefined where no source has any of them.
 */
export type Say = (
  group: Group,
  ids: readonly string[],
  part?: 'title' | 'description' | 'inline' | 'several' | 'label' | 'hint',
  params?: Params,
) => LocalizedText | undefined

/** Look-ups for a reader of one locale: `en` where the one asked for is malformed. */
export interface Messages {
  readonly locale: string
  /** Nothing of the translator is kept. */
  sayWith(translator: Translator): Say
}

type Group = 'words' | 'labels' | 'actions' | 'ui'

/** Makes the look-ups for one locale from several sources, with a fallback for each message. */
export function createMessages(options: MessagesOptions): Messages {
  const tags = options.sources.flatMap((source) => source.locale ?? [])
  const asked = (options.locale ?? tags.at(-1) ?? 'en').replaceAll('_', '-')
  const locale = readLocale(asked) ? asked : 'en'
  // Without any source in the reader's language every message is missing: that is one fault, not one per message.
  const spoken = tags.some((tag) => closeness(asked, tag) > 2)
  const reported = new Set<string>()

  const sources = options.sources
    .map((source) => {
      const own = source.locale ?? locale
      const close = closeness(locale, own)
      // A source in the reader's language is written as in the reader's own region.
      return {
        source,
        close: close || +own.startsWith('en') / 2,
        locale: close > 2 ? locale : own,
      }
    })
    .reverse()
    .sort((a, b) => b.close - a.close)

  function sayWith({ translate, onFault }: Translator): Say {
    function reportOnce(source: string, lack: string) {
      if (!reported.has(lack)) onFault?.(source, new RangeError(lack))
      reported.add(lack)
    }

    function find(group: Group, id: string, part: string | undefined, params: Params) {
      for (const { source, locale } of sources) {
        try {
          const table: Readonly<Record<string, unknown>> = source[group] ?? {}
          const entry = (Object.hasOwn(table, id) && table[id]) as
            | Record<string, unknown>
            | undefined
          const message = (part ? entry?.[part] : entry) as Message | undefined
          const text =
            message &&
            formatMessage(message, params, locale, (name) =>
              reportOnce('message', `${group}.${id}: ${name}`),
            )
          if (text) return { text, locale }
        } catch (error) {
          onFault?.('message', error)
        }
      }
      return undefined
    }

    return (group, ids, part, params = {}) => {
      const standIn =
        part === 'description' ? 'inline' : part === 'inline' ? 'description' : undefined
      let best: LocalizedText | undefined
      let lacking = ''
      for (const id of ids) {
        // What says nothing is no better for being in the reader's language.
        if (best && id === 'generic') break
        let kit = find(group, id, part, params)
        if (standIn && kit?.locale !== locale) {
          const other = find(group, id, standIn, params)
          if (other && (!kit || other.locale === locale)) {
            const { text, locale } = other
            kit = part === 'inline' ? other : { text: fullStop(text, locale), locale }
          }
        }
        const key = part ? `${group}.${id}.${part}` : `${group}.${id}`
        try {
          const text = translate?.({
            key,
            locale,
            args: formatParams(params, locale),
            defaultText: kit ? kit.text : '',
          })
          if (text && typeof text === 'string') return { text, locale }
        } catch (error) {
          onFault?.('translate', error)
        }
        if (!kit || (best && kit.locale !== locale)) continue
        best = kit
        lacking = key
        if (kit.locale === locale) break
      }
      if (best && best.locale !== asked) {
        reportOnce('locale', `${spoken ? lacking : 'all messages'} (${asked})`)
      }
      return best
    }
  }

  return { locale, sayWith }
}
