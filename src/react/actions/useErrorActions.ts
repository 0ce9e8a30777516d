'use client'

import { useEffect, useReducer, useRef, useSyncExternalStore } from 'react'
import { watchControls } from '../../dom/controls/watchControls.js'
import { listen } from '../../dom/listen.js'
import { isOffline } from '../../dom/watchNetwork.js'
import type { SuggestedAction } from '../../model/Presentation.js'
import { type ErrorContextValue, useErrorContext } from '../provider/ErrorContext.js'
import { useHydrated } from '../provider/useHydrated.js'
import type { PresentedError } from '../scope/useTrackedApi.js'
import { answerTo, contextOf } from './answerTo.js'
import { useCountdown } from './useCountdown.js'

/** The kinds of actions that are about each of the errors that are shown as one. */
const EACH = /^(retry|wait|cancel|dismiss)$/

/** A next step that can be taken now, or soon. */
export interface ErrorAction extends SuggestedAction {
  /** Its handler, or the retry, is at work. */
  readonly pending: boolean
  /** Seconds until it becomes active; 0 where there is nothing to wait for. */
  readonly secondsLeft: number
  /** It waits for the network. */
  readonly offline: boolean
  /** Set for a link. */
  readonly href?: string
  readonly target?: string
  /**
   * Takes the step; does nothing while it is pending or waits. For a link: call it when the link is followed, so that
   * `onEvent` receives the action.
   *
   * @returns The link's address as of now; undefined for a button.
   */
  readonly press: () => string | undefined
}

/**
 * The next steps of an error for which the app or the kit has a handler or a link. An action without one stays advice
 * in the description. While a retry will come by itself, `cancel-retry` is among them.
 *
 * @throws Outside a provider.
 */
export function useErrorActions(error: PresentedError): readonly ErrorAction[] {
  const context = useErrorContext()
  const { store, announce, text } = context
  const { alike = [error] } = error
  const several = alike.filter(({ retryable }) => retryable)[1]
  const hydrated = useHydrated()
  // As the browser believes; online on a server.
  const online = useSyncExternalStore(
    watchOnline,
    () => navigator.onLine,
    () => true,
  )
  const offline = online === false && isOffline(error)
  const secondsLeft = useCountdown(error.retryAt)
  const [, lookAgain] = useReducer((count: number) => count + 1, 0)
  useReadyAnnouncement(error, secondsLeft, context)

  const suggested = error.presentation.actions.flatMap((action): readonly SuggestedAction[] =>
    error.autoRetry && callsAgain(action)
      ? [action, { id: 'cancel-retry', label: text('cancelRetry'), kind: 'cancel' }]
      : [action],
  )
  const needsControl = suggested.some(({ kind }) => kind === 'focus')
  useEffect(() => {
    if (!needsControl) return
    // Controls of the same commit were not on the page when this rendered.
    lookAgain()
    return watchControls(document, lookAgain)
  }, [needsControl])

  const faults = new Map<string, unknown>()
  useFaults(faults, context)

  let focuses = false
  return suggested.flatMap((action): readonly ErrorAction[] => {
    const { id, kind } = action
    // One way to the field is enough: "Choose a file" where there is a file input, else "Go to field".
    if (kind === 'focus' && focuses) return []
    const look = (live: boolean) => {
      try {
        return answerTo(action, error, context, live)
      } catch (fault) {
        faults.set(id, fault)
        return undefined
      }
    }
    const answer = look(hydrated)
    if (!answer) return []
    focuses ||= kind === 'focus'
    const { onAction, ...given } = answer
    const again = callsAgain(action)
    const state = {
      ...action,
      ...(again && several && { label: text('retryAll') }),
      pending: (again && error.pending) || error.acting?.includes(id) === true,
      secondsLeft: again ? secondsLeft : 0,
      offline: again && offline,
      ...given,
    }
    function press(): string | undefined {
      if (state.pending || state.secondsLeft > 0 || state.offline) return undefined
      // A handler may be newer than this render, a control may have gone since.
      const latest = look(true)
      if (!latest) lookAgain()
      else if (latest.href !== undefined)
        store.emit({ type: 'action', action: id, entry: store.get(error.id) ?? error })
      else {
        // With a space that keeps it apart from the button's new text: Orca doesn't say an equal text twice, and the
        // button is in no live region.
        if (again) announce(`${text('retrying')}\u00a0`, 'polite')
        for (const one of EACH.test(action.kind) ? alike : [error]) {
          const own = { ...error, ...one, alike: undefined }
          void store.act(one.id, id, () =>
            answerTo(action, own, context)?.onAction?.(contextOf(own, context)),
          )
        }
      }
      return latest?.href
    }
    return [{ ...state, press }]
  })
}

/** Whether pressing an action makes the call again. */
export function callsAgain({ kind }: SuggestedAction): boolean {
  return kind === 'retry' || kind === 'wait'
}

/** Tells `onEvent` of actions that can't be offered, once for each, after the render. */
function useFaults(faults: ReadonlyMap<string, unknown>, { store }: ErrorContextValue): void {
  const told = useRef(new Set<string>())
  useEffect(() => {
    for (const [id, error] of faults) {
      if (!told.current.has(id)) store.emit({ type: 'fault', source: `actions.${id}`, error })
      told.current.add(id)
    }
  })
}

/** Says once that the wait is over, not every second of it (WCAG 4.1.3). */
function useReadyAnnouncement(
  { retryAt, retryable, pending, autoRetry }: PresentedError,
  secondsLeft: number,
  { announce, text }: ErrorContextValue,
): void {
  const waiting = useRef(false)
  useEffect(() => {
    const ready = waiting.current && secondsLeft === 0 && retryAt !== undefined
    waiting.current = secondsLeft > 0
    if (ready && retryable && !pending && !autoRetry) announce(text('retryReady'), 'polite')
  })
}

const watchOnline = (onChange: () => void) => listen(window, ['online', 'offline'], onChange)
