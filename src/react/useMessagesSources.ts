'use client'

import { useEffect, useMemo, useRef, useState } from 'react'
import { matchLocale } from '../messages/matchLocale.js'
import type {
  MessagesLoader,
  MessagesLoaders,
  MessagesSource,
  SettledConfig,
} from '../model/Config.js'
import type { LocaleMessages, MessageOverrides } from '../model/Messages.js'
import type { ErrorStore } from '../model/Store.js'

/** How long an error waits for its locale, in milliseconds; then it speaks English. */
const PATIENCE_MS = 1_000

/** By `<locale>:<place among the sources>`; `null` where the load failed. */
type Loads = Readonly<Record<string, LocaleMessages | null>>

/**
 * Turns what the provider was given as `messages` into sources. Loaders are called when the provider mounts
 * and when the locale changes, and what they loaded is kept in memory. A load that fails is an event; English
 * stays.
 *
 * A loader is known by its place in the list, so that it may be written in place.
 */
export function useMessagesSources(
  messages: MessagesSource | readonly MessagesSource[] | undefined,
  locale: string,
  store: ErrorStore,
): Pick<SettledConfig, 'messages' | 'ready'> {
  const sources = ([messages ?? []].flat() as readonly MessagesSource[]).map((source) =>
    isByTag(source) ? (source[matchLocale(locale, Object.keys(source)) ?? ''] ?? NOTHING) : source,
  )
  const [loads, setLoads] = useState<Loads>({})
  const [impatientFor, setImpatientFor] = useState<string>()
  const latest = useRef(sources)
  const started = useRef(new Set<string>())
  const missing = sources.flatMap((source, at) => {
    const key = `${locale}:${at}`
    return isLoader(source) && !Object.hasOwn(loads, key) ? [key] : []
  })
  const missed = missing.join(' ')
  const ready = missed === '' || impatientFor === locale

  useEffect(() => {
    latest.current = sources
  })

  useEffect(() => {
    for (const key of missed.split(' ').filter((key) => key && !started.current.has(key))) {
      const loader = latest.current[Number(key.slice(key.lastIndexOf(':') + 1))]
      if (!isLoader(loader)) continue
      started.current.add(key)
      load(loader, locale).then(
        (module) => {
          setLoads((known) => ({ ...known, [key]: module }))
        },
        (error: unknown) => {
          setLoads((known) => ({ ...known, [key]: null }))
          store.emit({ type: 'locale-failed', locale, error })
        },
      )
    }
  }, [missed, locale, store])

  useEffect(() => {
    if (ready) return
    const timer = setTimeout(() => {
      setImpatientFor(locale)
    }, PATIENCE_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [ready, locale])

  const settled = sources.flatMap((source, at) =>
    isLoader(source) ? (loads[`${locale}:${at}`] ?? []) : source,
  )
  const same = useStableList(settled)
  return useMemo(() => ({ messages: same, ready }), [same, ready])
}

const NOTHING: MessageOverrides = {}

/** Words, whole or other ones, have no functions at their outermost level. */
function isByTag(source: MessagesSource): source is MessagesLoaders {
  return typeof Object.values(source)[0] === 'function'
}

function isLoader(source: MessagesSource | undefined): source is MessagesLoader {
  return typeof source === 'function'
}

async function load(loader: MessagesLoader, locale: string): Promise<LocaleMessages> {
  const module = await loader(locale)
  const messages = 'default' in module ? module.default : module
  if (typeof messages?.locale !== 'string') throw new TypeError('The loader gave no messages')
  return messages
}

/** The list of before while its items are the same: a list written in place is new with each render. */
function useStableList<Item>(list: readonly Item[]): readonly Item[] {
  const [kept, setKept] = useState(list)
  const same = kept.length === list.length && kept.every((item, at) => item === list[at])
  if (!same) setKept(list)
  return same ? kept : list
}
