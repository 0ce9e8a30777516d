'use client'

import { startTransition, useEffect, useMemo, useReducer, useState } from 'react'
import { englishInterface } from '../../catalogs/interface/englishInterface.js'
import { listen } from '../../dom/listen.js'
import type {
  MessagesLoader,
  MessagesLoaders,
  MessagesSource,
  SettledConfig,
} from '../../model/Config.js'
import type { Machine } from '../../model/Machine.js'
import type { LocaleMessages, MessageOverrides } from '../../model/Messages.js'
import { backoffDelay } from '../../store/backoffDelay.js'
import { matchLocale } from '../../words/matchLocale.js'
import { settleLocale } from '../../words/readLocale.js'
import { useInPlace } from './useInPlace.js'

/** How long an error waits for its locale, in milliseconds; then it speaks English. */
const PATIENCE_MS = 1_000

const NEVER = Number.POSITIVE_INFINITY

/** A locale that a source loads. */
interface Load {
  /** The loader called last. */
  loader?: MessagesLoader
  /** Ends when it has come, or failed. */
  coming?: Promise<void>
  loaded?: LocaleMessages
  /** How often it has failed; 0 once it has come. */
  failures: number
  /** When it is asked for again, by `performance.now()`; infinite unless it has failed and waits. */
  retryAt: number
  /** Another loader has been called since `retryAt` came last. */
  replaced?: boolean
}

/**
 * Turns the provider's `messages` into sources. Loaders are called when the provider mounts and when the locale
 * changes; what they loaded is kept in memory. A load that fails is an event, once until the locale has come; English
 * stands in. It is tried again with a backoff, when the network is back, and at once with another loader.
 *
 * A loader is known by its place in the list, so that it may be written in place: once it has loaded a locale, another
 * function there isn't called for it again.
 *
 * @returns The same object while nothing has changed, and while a further locale loads: open errors keep their words.
 *   `load`, if there are loaders: calls them at once, and returns the messages that came in time.
 */
export function useMessagesSources(
  given: MessagesSource | readonly MessagesSource[] = [],
  asked: string,
  store: Machine,
): Pick<SettledConfig, 'asked' | 'locale' | 'messages' | 'ready' | 'load'> {
  const locale = settleLocale(asked)
  const [loads] = useState(() => new Map<string, Load>())
  const [, changed] = useReducer((count: number) => count + 1, 0)
  /** The locale that nobody waits for any more. */
  const [late, setLate] = useState<string>()
  const flat = [given].flat() as readonly MessagesSource[]
  const sources = flat.map((source) =>
    isByTag(source) ? (source[matchLocale(locale, Object.keys(source)) ?? ''] ?? null) : source,
  )
  const find = () =>
    sources.map((source, at) => {
      if (!isLoader(source)) return source
      const { loaded, failures }: Partial<Load> = loads.get(`${locale}:${at}`) ?? {}
      return loaded ?? (failures || late === locale ? null : undefined)
    })
  const found = find()
  const ready = !found.includes(undefined)

  async function ask(load: Load, loader: MessagesLoader) {
    Object.assign(load, { loader, retryAt: NEVER })
    try {
      load.loaded = await messagesFrom(loader, locale)
      load.failures = 0
    } catch (error) {
      load.failures += 1
      load.retryAt = performance.now() + backoffDelay(load.failures, Math.random)
      if (load.failures === 1) store.emit({ type: 'locale-failed', locale, error })
    }
    // Otherwise React 18 wouldn't hydrate first what a server has rendered with the words.
    startTransition(changed)
  }

  /** Calls each loader that none was called before, or that replaces one that failed. */
  const askAll = () =>
    sources.flatMap((loader, at) => {
      if (!isLoader(loader)) return []
      const key = `${locale}:${at}`
      const load: Load = loads.get(key) ?? { failures: 0, retryAt: NEVER }
      loads.set(key, load)
      // One written in place is another with each render: called so once in each wait.
      const other = load.retryAt < NEVER && loader !== load.loader && !load.replaced
      if (!load.coming || other) {
        load.replaced = other
        load.coming = ask(load, loader)
      }
      return [{ load, loader }]
    })

  useEffect(() => {
    const failed = askAll().filter(({ load }) => load.retryAt < NEVER)
    if (!failed[0]) return

    const askAgain = () => {
      for (const { load, loader } of failed) {
        load.replaced = false
        void ask(load, loader)
      }
    }
    const next = Math.min(...failed.map(({ load }) => load.retryAt))
    const timer = setTimeout(askAgain, next - performance.now())
    const stop = listen(window, ['online'], askAgain)
    return () => {
      clearTimeout(timer)
      stop()
    }
  })

  useEffect(() => {
    if (ready) return
    const timer = setTimeout(setLate, PATIENCE_MS, locale)
    return () => clearTimeout(timer)
  }, [ready, locale])

  const load = async () => {
    const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))
    await Promise.race([Promise.all(askAll().map((one) => one.load.coming)), late])
    return messagesOf(find())
  }
  const lazy = flat.some((source) => isLoader(source) || isByTag(source))
  const messages = useInPlace(messagesOf(found))
  // biome-ignore lint/correctness/useExhaustiveDependencies: `load` is called before anything can have changed.
  const words = useMemo(
    () => ({ asked, locale, messages, ready, load: lazy ? load : undefined }),
    [asked, locale, messages, ready],
  )
  const [kept, keep] = useState(words)
  if (kept === words || (kept.ready && !ready)) return kept
  keep(words)
  return words
}

function messagesOf(found: readonly (LocaleMessages | MessageOverrides | null | undefined)[]) {
  return [englishInterface, ...found.flatMap((one) => one ?? [])]
}

/** Words, whole or other ones, have no functions at their outermost level; a loader may have methods. */
function isByTag(source: MessagesSource): source is MessagesLoaders {
  return !isLoader(source) && typeof Object.values(source)[0] === 'function'
}

function isLoader(source: MessagesSource | null): source is MessagesLoader {
  return typeof source === 'function'
}

async function messagesFrom(loader: MessagesLoader, locale: string): Promise<LocaleMessages> {
  const module = await loader(locale)
  const messages = 'default' in module ? module.default : module
  if (typeof messages?.locale !== 'string') throw new TypeError('The loader gave no messages')
  return messages
}
