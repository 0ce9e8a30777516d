'use client'

import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react'
import { createFocusGuard, type FocusGuard } from '../../dom/createFocusGuard.js'
import { focusOutcome } from '../../dom/focusOutcome.js'
import type { Entry } from '../../model/Entry.js'
import type { Machine } from '../../model/Machine.js'
import type { RoutedItem } from '../../model/Routing.js'
import { inlineText } from '../../present/inlineText.js'
import type { ErrorContextValue } from './ErrorContext.js'
import { severityKeys } from './severityKeys.js'

/**
 * Tells each occurrence once, when the page shows it: by moving focus to it after a submit, or else through
 * the live regions. Waits while the tab is hidden and while a locale is loading.
 *
 * @param audible Whether the live regions are there.
 */
export function useTelling(context: ErrorContextValue, audible: boolean): void {
  const { store, config } = context
  const guard = useRef<FocusGuard | null>(null)
  /** How often there was something new to tell, from 1. */
  const turn = useRef(1)

  useEffect(() => {
    const own = createFocusGuard(document)
    guard.current = own
    return own.stop
  }, [])

  const subscribe = useCallback(
    (listener: () => void) => {
      // Behind the commit of the words, which React has queued by then and would else take this along: they are
      // there before anything is made of them for the ear.
      const stop = store.subscribe(() => {
        turn.current += 1
        queueMicrotask(listener)
      }, 'untold')
      document.addEventListener('visibilitychange', listener)
      return () => {
        stop()
        document.removeEventListener('visibilitychange', listener)
      }
    },
    [store],
  )
  const seen = useSyncExternalStore(
    subscribe,
    () => (document.hidden ? 0 : turn.current),
    () => 0,
  )

  // In an effect of no earlier commit than the one that shows the words: what is focused or said is there.
  useEffect(() => {
    if (audible && config.ready && seen > 0 && guard.current) tell(context, guard.current)
  }, [context, audible, config.ready, seen])
}

/** The newest so many are said one by one; of the rest only the number: what the toaster shows, too. */
const SPOKEN = 3

function tell(context: ErrorContextValue, guard: FocusGuard): void {
  const { store, present, text, announce } = context
  const untold = store.takeUntold()
  for (const entry of untold) {
    // In words when somebody asks: of a thousand failures a listener may only count.
    const event = {
      type: 'presented',
      entry,
      get presentation() {
        return present(entry)
      },
    } as const
    store.emit(event)
  }
  // What a listener has put away is not told.
  const fresh = untold.filter(({ id }) => store.get(id))
  const focused = focusOutcome(fresh, store.router, guard)
  const heard = fresh.filter((entry) => !isTold(entry, focused, context))
  // Equal ones are said once, without delay where one of them is to be.
  const lines = new Map<string, 'assertive' | 'polite'>()
  for (const entry of heard.slice(-SPOKEN)) {
    const line = announcement(entry, focused, context)
    if (entry.foreground || !lines.has(line)) {
      lines.set(line, entry.foreground ? 'assertive' : 'polite')
    }
  }
  for (const [line, politeness] of lines) announce(line, politeness)
  const rest = heard.length - SPOKEN
  if (rest > 0) announce(text('more', { count: rest }), 'polite')
}

/** By focus, or by an app's own toaster that announces its toasts itself. */
function isTold(entry: Entry, focused: ReadonlySet<string>, { store }: ErrorContextValue): boolean {
  if (focused.has(`${entry.id}:-1`)) return true
  const places = store.router.placesOf(entry.id)
  if (places.some((id) => store.router.surface(id)?.announces)) return true
  const items = textsOf(entry, store)
  return items.length > 0 && items.every(({ violation }) => focused.has(`${entry.id}:${violation}`))
}

/** The violations of an entry that stand somewhere as texts of their own. */
function textsOf(entry: Entry, { router }: Machine): readonly RoutedItem[] {
  if (entry.violations.length === 0) return []
  return router
    .placesOf(entry.id)
    .flatMap((place) => router.routed(place))
    .filter((item) => item.entry.id === entry.id && item.violation >= 0 && item.role === 'text')
}

/**
 * Severity, title and description; for what stands at fields, their sentences but for those in focus, joined as
 * the language joins a title to what follows it, since they have no full stop at which a screen reader pauses.
 */
function announcement(
  entry: Entry,
  focused: ReadonlySet<string>,
  { store, present, text }: ErrorContextValue,
): string {
  const presentation = present(entry)
  const severity = text(severityKeys[presentation.severity])
  const count = entry.count > 1 ? [text('countSpoken', { count: entry.count })] : []
  const items = textsOf(entry, store)
  if (items.length === 0) {
    const { title, description } = presentation
    return [text('announce', { severity, title, description }), ...count].join(' ')
  }
  const unfocused = items.filter(({ violation }) => !focused.has(`${entry.id}:${violation}`))
  const sentences = new Set(unfocused.map((item) => inlineText(item, presentation)))
  const inline = [...sentences, ...count].reduce((title, description) =>
    text('summaryLine', { title, description }),
  )
  return text('announceField', { severity, inline })
}
