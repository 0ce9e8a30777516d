'use client'

import { useEffect, useReducer, useState } from 'react'
import { englishInterface } from '../../catalogs/interface/englishInterface.js'
import type {
  MessagesLoader,
  MessagesLoaders,
  MessagesSource,
  SettledConfig,
} from '../../model/Config.js'
import type { Machine } from '../../model/Machine.js'
import type { LocaleMessages } from '../../model/Messages.js'
import { matchLocale } from '../../words/matchLocale.js'
import { settleLocale } from '../../words/settleLocale.js'
import { sameValue } from './sameValue.js'

/** How long an error waits for its locale, in milliseconds; then it speaks English. */
const PATIENCE_MS = 1_000

/**
 * By `<locale>:<place among the sources>`; undefined while it is waited for, `null` where it has failed or takes too
 * long.
 */
type Loads = Map<string, LocaleMessages | null | undefined>

/** What the words of a provider come from. */
type Words = Pick<SettledConfig, 'asked' | 'locale' | 'messages' | 'ready'>

/**
 * Turns what the provider was given as `messages` into sources. Loaders are called when the provider mounts
 * and when the locale changes, and what they loaded is kept in memory. A load that fails is an event; English
 * stays.
 *
 * A loader is known by its place in the list, so that it may be written in place.
 *
 * @returns The same object while nothing has changed; and while a further locale loads, so that what is open stays
 *   as it reads.
 */
export function useMessagesSources(
  given: MessagesSource | readonly MessagesSource[] = [],
  asked: string,
  store: Machine,
): Words {
  const locale = settleLocale(asked)
  const [loads] = useState<Loads>(() => new Map())
  const [, changed] = useReducer((count: number) => count + 1, 0)
  const sources = ([given].flat() as readonly MessagesSource[]).map((source) =>
    isByTag(source) ? (source[matchLocale(locale, Object.keys(source)) ?? ''] ?? null) : source,
  )
  const found = sources.map((source, at) =>
    isLoader(source) ? loads.get(`${locale}:${at}`) : source,
  )
  const ready = !found.includes(undefined)

  useEffect(() => {
    sources.forEach((source, at) => {
      const key = `${locale}:${at}`
      if (!isLoader(source) || loads.has(key)) return
      loads.set(key, undefined)
      const settle = (loaded: LocaleMessages | null) => {
        loads.set(key, loaded)
        changed()
      }
      load(source, locale).then(settle, (error: unknown) => {
        settle(null)
        store.emit({ type: 'locale-failed', locale, error })
      })
    })
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: each locale is waited for.
  useEffect(() => {
    if (ready) return
    const timer = setTimeout(() => {
      for (const [key, loaded] of loads) {
        if (key.startsWith(`${locale}:`)) loads.set(key, loaded ?? null)
      }
      changed()
    }, PATIENCE_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [ready, locale])

  const messages = [englishInterface, ...found.flatMap((one) => one ?? [])]
  const words = { asked, locale, messages, ready }
  const [kept, keep] = useState<Words>(words)
  const same = kept.asked === asked && kept.ready === ready && sameValue(kept.messages, messages)
  if (same || (kept.ready && !ready)) return kept
  keep(words)
  return words
}

/** Words, whole or other ones, have no functions at their outermost level; a loader may have methods. */
function isByTag(source: MessagesSource): source is MessagesLoaders {
  return !isLoader(source) && typeof Object.values(source)[0] === 'function'
}

function isLoader(source: MessagesSource | null): source is MessagesLoader {
  return typeof source === 'function'
}

async function load(loader: MessagesLoader, locale: string): Promise<LocaleMessages> {
  const module = await loader(locale)
  const messages = 'default' in module ? module.default : module
  if (typeof messages?.locale !== 'string') throw new TypeError('The loader gave no messages')
  return messages
}
