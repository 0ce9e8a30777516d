'use client'

import { useEffect, useRef } from 'react'
import { fieldToFix, fileToChange } from '../../dom/fieldToFix.js'
import { focusControl } from '../../dom/focusControl.js'
import { isOffline } from '../../dom/watchNetwork.js'
import type { ActionContext, ActionHandler } from '../../model/Actions.js'
import type { SuggestedAction } from '../../model/Presentation.js'
import { type ErrorContextValue, useErrorContext } from '../provider/ErrorContext.js'
import { useHydrated } from '../provider/useHydrated.js'
import type { PresentedError } from '../scope/useTrackedApi.js'
import { copyText } from './copyText.js'
import { detailLines } from './detailLines.js'
import { detailRows } from './detailRows.js'
import { handlerFor } from './handlerFor.js'
import { retries } from './retries.js'
import { safeHref } from './safeHref.js'
import { useCountdown } from './useCountdown.js'
import { useOnline } from './useOnline.js'

/** A next step that can be taken now, or soon. */
export interface ErrorAction extends SuggestedAction {
  /** Its handler, or the retry, is at work. */
  readonly pending: boolean
  /** Seconds until it becomes active; 0 where there is nothing to wait for. */
  readonly secondsLeft: number
  /** It waits for the network. */
  readonly offline: boolean
  /** Set for a link; there is nothing to press then. */
  readonly href?: string
  readonly target?: string
  /** Does nothing while it is pending or waits. */
  readonly press: () => void
}

/**
 * The next steps of an entry that the app or the kit can take. What has no handler is not among them: it
 * stays advice in the description. While a retry is to come by itself, there is `cancel-retry`.
 *
 * @throws Outside a provider.
 */
export function useErrorActions(error: PresentedError): readonly ErrorAction[] {
  const context = useErrorContext()
  const { store, announce, text } = context
  const hydrated = useHydrated()
  const offline = !useOnline() && isOffline(error)
  const secondsLeft = useCountdown(error.retryAt)
  const faulty = useRef(new Set<string>())
  useReadyAnnouncement(error, secondsLeft, context)

  function toAction(action: SuggestedAction): readonly ErrorAction[] {
    const answer = answerTo(action, error, context, hydrated)
    if (answer === undefined) return []
    const { onAction, ...rest } = answer
    const again = retries(action)
    const state = {
      ...action,
      pending: (again && error.pending) || (error.acting ?? []).includes(action.id),
      secondsLeft: again ? secondsLeft : 0,
      offline: again && offline,
      ...rest,
    }
    const press = () => {
      if (!onAction || state.pending || state.secondsLeft > 0 || state.offline) return
      if (again) announce(text('retrying'), 'polite')
      void store.act(error.id, action.id, () => {
        // A scope's handlers may be newer than this render: the one of now counts.
        const latest = answerTo(action, error, context, true)?.onAction ?? onAction
        return latest(toContext(error, context))
      })
    }
    return [{ ...state, press }]
  }

  const cancel: SuggestedAction = { id: CANCEL, label: text('cancelRetry'), kind: 'app' }
  const actions = error.presentation.actions.flatMap((action) =>
    error.autoRetry && retries(action) ? [action, cancel] : action,
  )
  return actions.flatMap((action) => {
    try {
      return toAction(action)
    } catch (failure) {
      // What was given for an action throws when it is looked at: told once, after the render.
      if (!faulty.current.has(action.id)) {
        const source = `actions.${action.id}`
        queueMicrotask(() => store.emit({ type: 'fault', source, error: failure }))
      }
      faulty.current.add(action.id)
      return []
    }
  })
}

const CANCEL = 'cancel-retry'

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
  }, [secondsLeft, retryAt, retryable, pending, autoRetry, announce, text])
}

function toContext(
  error: PresentedError,
  context: ErrorContextValue,
  hydrated = true,
): ActionContext {
  const { store } = context
  return {
    entry: error,
    presentation: error.presentation,
    retry: () => store.retry(error.id),
    dismiss: () => store.dismiss(error.id),
    details: detailLines(detailRows(error, false, hydrated), context),
  }
}

/** What using an action comes to, and the app's own words for it. */
interface Answer extends Partial<Pick<ErrorAction, 'label' | 'hint' | 'href' | 'target'>> {
  readonly onAction?: ActionHandler
}

/** The app's handler or link, the kit's own way, or nothing. */
function answerTo(
  action: SuggestedAction,
  error: PresentedError,
  context: ErrorContextValue,
  hydrated: boolean,
): Answer | undefined {
  const said = handlerFor(action.id, error, context)
  const given = said === undefined && hydrated ? kitsWay(action, error, context) : said
  if (typeof given === 'function') return { onAction: given }
  if (!given) return undefined
  if ('onAction' in given) return given
  const { href } = given
  const safe = safeHref(
    typeof href === 'function' ? href(toContext(error, context, hydrated)) : href,
  )
  return safe === undefined ? undefined : { ...given, href: safe }
}

/** What the kit does where the app has said nothing. */
function kitsWay(
  { id, kind }: SuggestedAction,
  error: PresentedError,
  context: ErrorContextValue,
): ActionHandler | undefined {
  const { store } = context
  const { requestId } = error.error
  if (id === CANCEL) return () => store.cancelRetry(error.id)
  switch (kind) {
    case 'retry':
    case 'wait':
      return error.retryable ? ({ retry }) => retry() : undefined
    case 'focus': {
      const find = id === 'fix-field' ? fieldToFix : fileToChange
      return find(error, store.router) && (() => goTo(find(error, store.router)))
    }
    case 'copy':
      return requestId === undefined ? undefined : () => copyText(requestId, context)
    case 'dismiss':
      return ({ dismiss }) => dismiss()
    default:
      return undefined
  }
}

function goTo(control: HTMLElement | undefined): void {
  if (!control) return
  focusControl(control)
  // The choice of a file opens at once: that is what the button says.
  if (control.matches('input[type=file]')) control.click()
}
