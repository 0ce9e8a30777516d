'use client'

import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react'
import { createFocusGuard, type FocusGuard } from '../../dom/focus/createFocusGuard.js'
import { listen } from '../../dom/listen.js'
import type { Entry } from '../../model/Entry.js'
import type { Machine } from '../../model/Machine.js'
import type { RoutedItem } from '../../model/Routing.js'
import { inlineText } from '../../present/inlineText.js'
import { likeness } from '../../present/likeness.js'
import { fullStop } from '../../words/fullStop.js'
import type { ErrorContextValue } from './ErrorContext.js'
import { failedActions } from './failedActions.js'
import { severityKeys } from './severityKeys.js'
import { withSeverity } from './withSeverity.js'

/**
 * Announces each occurrence once, when the page shows it: by moving focus to it after a submit, else through the live
 * regions. Waits while the tab is hidden and while a locale is loading.
 *
 * @param audible Whether the live regions are in the document.
 */
export function useTelling(context: ErrorContextValue, audible: boolean): void {
  const { store, config } = context
  const guard = useRef<FocusGuard | null>(null)
  /** The number of changes that left something to announce, from 1. */
  const turn = useRef(1)
  /** When focus is to move, in epoch milliseconds; 0 where it isn't. */
  const due = useRef(0)

  useEffect(() => {
    const own = createFocusGuard(document)
    guard.current = own
    return own.stop
  }, [])

  const subscribe = useCallback(
    (listener: () => void) => {
      // A microtask later: React has queued the commit of the words, and would put this update into it. So the words
      // are on the page before they are announced.
      const unsubscribe = store.subscribe(() => {
        turn.current += 1
        queueMicrotask(listener)
      }, 'untold')
      const stop = listen(document, ['visibilitychange'], listener)
      return () => {
        unsubscribe()
        stop()
      }
    },
    [store],
  )
  const seen = useSyncExternalStore(
    subscribe,
    () => (document.hidden ? 0 : turn.current),
    () => 0,
  )

  // Runs after the commit of the words, so the page has the text and the element to focus.
  useEffect(() => {
    const own = guard.current
    if (!audible || !config.ready || seen === 0 || !own) return undefined
    const { store, page } = context
    if (page.prepareOutcome?.(store.untold(), store.router, own)) {
      due.current ||= Date.now() + SETTLE_MS
    }
    let stop: (() => void) | undefined
    const go = () => {
      const act = () => {
        due.current = 0
        tell(context, own)
      }
      // What fails in the background has nothing to do with what was pressed.
      if (store.untold().some(({ foreground }) => foreground)) stop = own.whenFree(act)
      else act()
    }
    const wait = due.current - Date.now()
    if (wait <= 0) {
      go()
      return stop
    }
    const timer = setTimeout(go, wait)
    return () => {
      clearTimeout(timer)
      stop?.()
    }
  }, [context, audible, config.ready, seen])
}

/**
 * How long a description is on a control before the control gets focus, in milliseconds. Chromium tells assistive
 * technology of changes a moment later, and of focus first: the description of a control that has focus is then new,
 * and is read a second time.
 */
const SETTLE_MS = 100

/** The number of newest errors that are announced one by one. The rest are announced as a number, like toasts. */
const SPOKEN = 3

function tell(context: ErrorContextValue, guard: FocusGuard): void {
  const { store, present, text, announce, page } = context
  const untold = store.takeUntold()
  for (const entry of untold) {
    // A getter: a listener that only counts a thousand failures needs no words.
    const event = {
      type: 'presented',
      entry,
      get presentation() {
        return present(entry)
      },
    } as const
    store.emit(event)
  }
  // A listener may have ended some of them.
  const fresh = untold.filter(({ id }) => store.get(id))
  const focused = page.focusOutcome?.(fresh, store.router, guard) ?? new Set<string>()
  const heard = fresh.filter((entry) => !isTold(entry, focused, context))
  const boxes = [...loudestBy(likeness, heard).values()]
  const lines = loudestBy((entry) => announcement(entry, focused, context), boxes.slice(-SPOKEN))
  // What is announced as one may have failed in several tasks: the last line has them all.
  for (const [line, entry] of lines) announce(line, politenessOf(entry), likeness(entry))
  const rest = boxes.length - SPOKEN
  // As the lines are: an assertive text makes screen readers drop the polite ones that wait.
  const foreground = boxes.some((entry) => entry.foreground)
  if (rest > 0) announce(text('more', { count: rest }), politenessOf({ foreground }))
}

/** What is shown or said as one is announced once, and assertively if one of the entries is to be. */
function loudestBy(keyOf: (entry: Entry) => string, entries: readonly Entry[]) {
  const loudest = new Map<string, Entry>()
  for (const entry of entries) {
    const key = keyOf(entry)
    if (!loudest.get(key)?.foreground) loudest.set(key, entry)
  }
  return loudest
}

function politenessOf({ foreground }: Pick<Entry, 'foreground'>) {
  return foreground ? 'assertive' : 'polite'
}

/** Whether focus has announced an entry, or an app's own toaster announces it. */
function isTold(entry: Entry, focused: ReadonlySet<string>, { store }: ErrorContextValue): boolean {
  if (focused.has(`${entry.id}:-1`)) return true
  const places = store.router.placesOf(entry.id)
  if (places.some((id) => store.router.surface(id)?.announces)) return true
  const items = textsOf(entry, store)
  return items.length > 0 && items.every(({ violation }) => focused.has(`${entry.id}:${violation}`))
}

/** The items that show an entry's violations as texts. */
function textsOf(entry: Entry, { router }: Machine): readonly RoutedItem[] {
  return router
    .placesOf(entry.id)
    .flatMap((place) => router.routed(place))
    .filter((item) => item.entry.id === entry.id && item.violation >= 0 && item.role === 'text')
}

/**
 * The line for an entry: severity, title and description. For violations: severity and their sentences, except for
 * those that focus has announced. A field's sentence gets the full stop at which a screen reader pauses.
 */
function announcement(
  entry: Entry,
  focused: ReadonlySet<string>,
  context: ErrorContextValue,
): string {
  const { store, present, text } = context
  const presentation = present(entry)
  const { count } = entry
  const counts = [
    failedActions(store.alike(entry), context),
    count > 1 ? text('countSpoken', { count }) : '',
  ].filter(Boolean)
  const items = textsOf(entry, store)
  if (items.length === 0) {
    const { title, description } = presentation
    const severity = text(severityKeys[presentation.severity])
    return [text('announce', { severity, title, description }), ...counts].join(' ')
  }
  const unfocused = items.filter(({ violation }) => !focused.has(`${entry.id}:${violation}`))
  const sentences = new Set(unfocused.map((item) => inlineText(item, presentation)))
  const inline = [...sentences, ...counts].reduce(
    (said, next) => `${fullStop(said, presentation.locale)} ${next}`,
  )
  return withSeverity(context, presentation.severity, inline)
}
