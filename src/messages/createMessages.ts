import type { LocaleMessages, Message, MessageOverrides, Translate } from '../model/Messages.js'
import type { Params } from '../model/Policy.js'
import { formatMessage } from './formatMessage.js'
import { formatParams } from './formatParams.js'
import { likelyLocale, matchLocale } from './matchLocale.js'

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
export interface LocalizedText {
  readonly text: string
  readonly locale: string
}

/** Looks up and formats messages. Nothing throws. */
export interface Messages {
  /** The reader's locale, or `en` where the one asked for is malformed. */
  readonly locale: string
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

const STAND_INS: Readonly<Record<string, string>> = { description: 'inline', inline: 'description' }

/** Makes the look-ups for one locale from several sources, with a fallback for each message. */
export function createMessages(options: MessagesOptions): Messages {
  const { translate, onFault } = options
  const tags = options.sources.flatMap((source) => source.locale ?? [])
  const asked = options.locale ?? tags.at(-1) ?? 'en'
  const known = likelyLocale(asked)
  const locale = known ? asked.replaceAll('_', '-') : 'en'
  const best = matchLocale(locale, tags)
  const reported = new Set<string>()
  // Asked one after the other: the reader's language, English, whatever else there is.
  const tiers = [0, 1, 2].map((tier) =>
    [...options.sources].reverse().filter(({ locale: tag }) => {
      const own = !tag || best === tag || best?.startsWith(`${tag}-`)
      return tier === (own ? 0 : tag.startsWith('en') ? 1 : 2)
    }),
  )

  const say: Messages['say'] = (group, ids, part, params = {}) => {
    const keyOf = (id: string) => [group, id, part].filter(Boolean).join('.')
    const tried: string[] = []
    let isOwn = known
    const kit = first(ids, (id) => {
      tried.push(id)
      return first(tiers, (tier, index) =>
        first([part ?? '', STAND_INS[part ?? '']], (name) =>
          first(tier, (source) => {
            const table: Readonly<Record<string, unknown>> = source[group] ?? {}
            const entry = Object.hasOwn(table, id) ? table[id] : undefined
            const message = name ? (entry as Record<string, unknown> | undefined)?.[name] : entry
            if (!message) return undefined
            const tag = (index && source.locale) || locale
            try {
              const text = formatMessage(message as Message, formatParams(params, tag), tag)
              if (index) isOwn = undefined
              return text && { text, locale: tag }
            } catch (error) {
              onFault?.('message', error)
              return undefined
            }
          }),
        ),
      )
    })
    const translated =
      translate &&
      first(tried, (id) => {
        try {
          const args = formatParams(params, locale)
          const text = translate({ key: keyOf(id), locale, args, defaultText: kit?.text ?? '' })
          return text && typeof text === 'string' && { text, locale }
        } catch (error) {
          onFault?.('translate', error)
          return undefined
        }
      })
    if (translated) return translated
    const missing = `${keyOf(tried.at(-1) ?? '')} (${asked})`
    if (kit && !isOwn && !reported.has(missing)) {
      reported.add(missing)
      onFault?.('locale', new RangeError(missing))
    }
    return kit
  }

  return { locale, say, ui: (key, params) => say('ui', [key], undefined, params)?.text ?? '' }
}

/** The first answer there is. */
function first<Item, Answer>(
  items: readonly (Item | undefined)[],
  ask: (item: Item, index: number) => Answer | '' | false | undefined,
): Answer | undefined {
  for (const [index, item] of items.entries()) {
    const answer = item !== undefined && ask(item, index)
    if (answer) return answer
  }
  return undefined
}
