'use client'

import { useEffect, useRef, useState } from 'react'
import type { Entry } from '../model/Entry.js'
import { createFocusGuard, type FocusGuard } from './createFocusGuard.js'
import type { ErrorContextValue } from './ErrorContext.js'
import { focusOutcome } from './focusOutcome.js'
import { inlineText } from './inlineText.js'
import { severityKeys } from './severityKeys.js'

/**
 * Tells each occurrence once, when the page shows it: by moving focus to it after a submit, or else through
 * the live regions. Waits while the tab is hidden and while a locale is loading.
 *
 * @param audible Whether the live regions are there.
 */
export function useTelling(context: ErrorContextValue, audible: boolean): void {
  const { store, config } = context
  const [turn, setTurn] = useState(0)
  const guard = useRef<FocusGuard | null>(null)

  useEffect(() => {
    const own = createFocusGuard(document)
    guard.current = own
    return own.stop
  }, [])

  useEffect(() => {
    const next = () => {
      setTurn((known) => known + 1)
    }
    const stop = store.subscribe(next, 'untold')
    document.addEventListener('visibilitychange', next)
    return () => {
      stop()
      document.removeEventListener('visibilitychange', next)
    }
  }, [store])

  // In an effect of a later commit than the one that shows the words: what is focused or said is there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` is what asks for it.
  useEffect(() => {
    if (!audible || !config.ready || document.hidden || guard.current === null) return
    tell(context, guard.current)
  }, [context, audible, config.ready, turn])
}

/** The newest so many are said one by one; of the rest only the number: what the toaster shows, too. */
const SPOKEN = 3

function tell(context: ErrorContextValue, guard: FocusGuard): void {
  const { store, present, text, announce, voices } = context
  const fresh = store.takeUntold()
  if (fresh.length === 0) return
  for (const entry of fresh) store.emit({ type: 'presented', entry, presentation: present(entry) })
  const focused = focusOutcome(fresh, store.router, guard)
  const said = fresh.flatMap((entry) => {
    if (voices.current > 0 && store.router.placesOf(entry.id).includes('toaster')) return []
    const words = announcement(entry, focused, context)
    return words === undefined ? [] : [{ entry, words }]
  })
  for (const { entry, words } of said.slice(-SPOKEN)) {
    announce(words, entry.foreground ? 'assertive' : 'polite')
  }
  const rest = said.length - SPOKEN
  if (rest > 0) announce(text('more', { count: rest }), 'polite')
}

/** Severity, title and description; for what stands at fields, their sentences but for those in focus. */
function announcement(
  entry: Entry,
  focused: ReadonlySet<string>,
  { store, present, text }: ErrorContextValue,
): string | undefined {
  const presentation = present(entry)
  const severity = text(severityKeys[presentation.severity])
  const count = entry.count > 1 ? ` ${text('countSpoken', { count: entry.count })}` : ''
  const places = entry.violations.length === 0 ? [] : store.router.placesOf(entry.id)
  const items = places
    .flatMap((place) => store.router.routed(place))
    .filter((item) => item.entry.id === entry.id && item.violation >= 0 && item.role === 'text')
  if (items.length === 0) {
    const { title, description } = presentation
    return text('announce', { severity, title, description }) + count
  }
  const unfocused = items.filter(({ violation }) => !focused.has(`${entry.id}:${violation}`))
  if (unfocused.length === 0) return undefined
  const sentences = new Set(unfocused.map((item) => inlineText(item, presentation)))
  return text('announceField', { severity, inline: [...sentences].join(' ') }) + count
}
