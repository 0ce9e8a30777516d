import type { LocaleMessages, Message, MessageOverrides, Translate } from '../model/Messages.js'
import type { Params } from '../model/Policy.js'
import { closeness } from './closeness.js'
import { formatMessage } from './formatMessage.js'
import { formatParams } from './formatParams.js'
import { localeDirection } from './localeDirection.js'
import { settleLocale } from './settleLocale.js'

export type MessageSource = LocaleMessages | MessageOverrides

export interface MessagesOptions {
  /** The reader's locale; that of the last source that has one where left out. */
  readonly locale?: string | undefined
  /** Later ones are asked first. Those of other locales stand in, English before the rest. */
  readonly sources: readonly MessageSource[]
  /** The app's own i18n system. */
  readonly translate?: Translate | undefined
  /** Told of a message or translation that throws, and of a locale that is malformed or missing. */
  readonly onFault?: ((source: string, error: unknown) => void) | undefined
}

/** A text, and the locale it is in. */
export interface LocalizedText extends Language {
  readonly text: string
}

interface Language {
  readonly locale: string
  readonly dir: 'ltr' | 'rtl'
}

/**
 * Looks up and formats messages, for a reader of one locale: `en` where the one asked for is malformed. Nothing
 * throws.
 */
export interface Messages extends Language {
  /**
   * Says the first message there is: of the ids in turn, each in the reader's language before others.
   * `description` and `inline` stand in for each other. `undefined` where no source has any of them.
   *
   * @param part Of words and actions: `title`, `label` …
   */
  say(
    group: 'words' | 'labels' | 'actions' | 'ui',
    ids: readonly string[],
    part?: 'title' | 'description' | 'inline' | 'label' | 'hint',
    params?: Params,
  ): LocalizedText | undefined
  /** A text of the kit's own interface; `''` where no source has it. */
  ui(key: string, params?: Params): string
}

type Group = Parameters<Messages['say']>[0]

const STAND_INS: Readonly<Record<string, string>> = { description: 'inline', inline: 'description' }

/** Makes the look-ups for one locale from several sources, with a fallback for each message. */
export function createMessages({ translate, onFault, ...options }: MessagesOptions): Messages {
  const tags = options.sources.flatMap((source) => source.locale ?? [])
  const asked = options.locale ?? tags.at(-1) ?? 'en'
  const language = languageOf(settleLocale(asked))
  const { locale } = language
  // Of a language that nobody speaks each message is missing: that is one fault, not one a message.
  const spoken = tags.some((tag) => closeness(asked, tag) > 2)
  const reported = new Set<string>()

  const sources = options.sources
    .map((source) => {
      const own = source.locale ?? locale
      const close = closeness(locale, own)
      // What the reader reads is written as in the reader's own region.
      return {
        source,
        close: close || +own.startsWith('en') / 2,
        language: close > 2 ? language : languageOf(own),
      }
    })
    .reverse()
    .sort((a, b) => b.close - a.close)

  function reportOnce(source: string, lack: string) {
    if (!reported.has(lack)) onFault?.(source, new RangeError(lack))
    reported.add(lack)
  }

  function find(group: Group, id: string, part: string | undefined, params: Params) {
    for (const { source, language } of sources) {
      try {
        const table: Readonly<Record<string, unknown>> = source[group] ?? {}
        const entry = Object.hasOwn(table, id) ? table[id] : undefined
        const message = (part ? (entry as Record<string, unknown> | undefined)?.[part] : entry) as
          | Message
          | undefined
        const text =
          message &&
          formatMessage(message, params, language.locale, (name) =>
            reportOnce('message', `${group}.${id}: ${name}`),
          )
        if (text) return { text, ...language }
      } catch (error) {
        onFault?.('message', error)
      }
    }
    return undefined
  }

  const say: Messages['say'] = (group, ids, part, params = {}) => {
    const standIn = STAND_INS[part ?? '']
    for (const id of ids) {
      const kit = find(group, id, part, params) ?? (standIn && find(group, id, standIn, params))
      const key = part ? `${group}.${id}.${part}` : `${group}.${id}`
      try {
        const text = translate?.({
          key,
          locale,
          args: formatParams(params, locale),
          defaultText: kit ? kit.text : '',
        })
        if (text && typeof text === 'string') return { text, ...language }
      } catch (error) {
        onFault?.('translate', error)
      }
      if (!kit) continue
      if (kit.locale !== asked.replaceAll('_', '-')) {
        reportOnce('locale', `${spoken ? key : 'all messages'} (${asked})`)
      }
      return kit
    }
    return undefined
  }

  return { ...language, say, ui: (key, params) => say('ui', [key], undefined, params)?.text ?? '' }
}

function languageOf(locale: string): Language {
  return { locale, dir: localeDirection(locale) }
}
