import type { LocaleMessages, Message, MessageOverrides, Translate } from '../model/Messages.js'
import type { Params } from '../model/Policy.js'
import { formatMessage } from './formatMessage.js'
import { formatParams } from './formatParams.js'
import { likelyLocale, matchLocale } from './matchLocale.js'

export interface MessagesOptions {
  /** The reader's locale; that of the last source that has one where left out. */
  readonly locale?: string | undefined
  /** Later ones are asked first. Those of other locales stand in, English before the rest. */
  readonly sources: readonly (LocaleMessages | MessageOverrides)[]
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

/** Looks up and formats messages. Nothing throws; what no source has is `undefined`. */
export interface Messages {
  /** The reader's locale, or `en` where the one asked for is malformed. */
  readonly locale: string
  /** Words of the first id that has them; `description` and `inline` stand in for each other. */
  words(
    ids: readonly string[],
    part: 'title' | 'description' | 'inline',
    params?: Params,
  ): LocalizedText | undefined
  /** What the locale calls a request parameter; indexes in the path don't count. */
  label(path: string): string | undefined
  action(id: string, part: 'label' | 'hint'): string | undefined
  /** A text of the kit's own interface; `''` where no source has it. */
  ui(key: string, params?: Params): string
}

/** Makes the look-ups for one locale from several sources, with a fallback for each message. */
export function createMessages(options: MessagesOptions): Messages {
  const { translate, onFault } = options
  const tags = options.sources.flatMap((source) => source.locale ?? [])
  const asked = options.locale ?? tags.at(-1) ?? 'en'
  const wellFormed = likelyLocale(asked) !== undefined
  const locale = wellFormed ? asked.replaceAll('_', '-') : 'en'
  const best = matchLocale(locale, tags)
  if (!wellFormed || (tags.length > 0 && best === undefined)) {
    onFault?.('locale', new RangeError(`No messages for the locale "${asked}"`))
  }

  const ranked = options.sources
    .map((source) => {
      const { locale: tag } = source
      const own = tag === undefined || tag === best || best?.startsWith(`${tag}-`)
      const rank = own ? 0 : matchLocale('en', [tag]) ? 1 : 2
      return { source, rank, locale: own ? locale : tag }
    })
    .reverse()
    .sort((a, b) => a.rank - b.rank)
  const tiers = [ranked.filter((one) => !one.rank), ranked.filter((one) => one.rank)]

  function find(
    group: Group,
    id: string,
    parts: readonly string[],
    params: Params,
  ): LocalizedText | undefined {
    // A stand-in in the reader's language comes before the right part in another.
    for (const tier of tiers)
      for (const part of parts)
        for (const { source, locale: tag } of tier) {
          const table: Readonly<Record<string, unknown>> = source[group] ?? {}
          const entry = Object.hasOwn(table, id) ? table[id] : undefined
          const message = part ? (entry as Record<string, unknown> | undefined)?.[part] : entry
          if (!message) continue
          try {
            const text = formatMessage(message as Message, formatParams(params, tag), tag)
            if (text) return { text, locale: tag }
          } catch (error) {
            onFault?.('message', error)
          }
        }
    return undefined
  }

  function look(
    group: Group,
    ids: readonly string[],
    parts: readonly string[] = [''],
    params: Params = {},
  ): LocalizedText | undefined {
    const tried: string[] = []
    let kit: LocalizedText | undefined
    for (const id of ids) {
      tried.push(id)
      kit = find(group, id, parts, params)
      if (kit) break
    }
    for (const id of translate ? tried : []) {
      try {
        const key = [group, id, parts[0]].filter(Boolean).join('.')
        const args = formatParams(params, locale)
        const text = translate?.({ key, locale, args, defaultText: kit?.text ?? '' })
        if (text && typeof text === 'string') return { text, locale }
      } catch (error) {
        onFault?.('translate', error)
      }
    }
    return kit
  }

  return {
    locale,
    words: (ids, part, params) => look('words', ids, PARTS[part], params),
    label(path) {
      const named = path.replace(/\.\d+(?=\.|$)/g, '')
      return look('labels', [named, named.slice(named.lastIndexOf('.') + 1)])?.text
    },
    action: (id, part) => look('actions', [id], [part])?.text,
    ui: (key, params) => look('ui', [key], [''], params)?.text ?? '',
  }
}

type Group = 'words' | 'labels' | 'actions' | 'ui'

/** What is looked up for each part: itself, and what stands in for it. */
const PARTS = {
  title: ['title'],
  description: ['description', 'inline'],
  inline: ['inline', 'description'],
} as const
