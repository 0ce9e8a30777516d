'use client'

import { useRef, useState } from 'react'
import type { ActionContext, ActionHandler, ActionHandlers, ActionLink } from '../model/Actions.js'
import type { Entry } from '../model/Entry.js'
import type { SuggestedAction } from '../model/Presentation.js'
import type { Router } from '../model/Routing.js'
import { controlOf } from './controlOf.js'
import { type ErrorContextValue, useErrorContext } from './ErrorContext.js'
import { focusControl } from './focusControl.js'
import { safeHref } from './safeHref.js'
import { useCountdown } from './useCountdown.js'
import type { PresentedError } from './useTrackedApi.js'

/** A next step that can be taken now, or soon. */
export interface ErrorAction extends SuggestedAction {
  /** Its handler, or the retry, is at work. */
  readonly pending: boolean
  /** Seconds until it becomes active; 0 where it is. */
  readonly secondsLeft: number
  /** Set for a link; there is nothing to press then. */
  readonly href?: string
  readonly target?: string
  readonly press: () => void
}

/**
 * The next steps of an entry that the app or the kit can take. What has no handler is not among them: it
 * stays advice in the description.
 *
 * @throws Outside a provider.
 */
export function useErrorActions(error: PresentedError): readonly ErrorAction[] {
  const context = useErrorContext('useErrorActions')
  const [busy, setBusy] = useState<string>()
  const working = useRef(false)
  const secondsLeft = useCountdown(error.retryAt)

  async function use(action: SuggestedAction, handler: ActionHandler): Promise<void> {
    if (working.current) return
    working.current = true
    setBusy(action.id)
    context.store.emit({ type: 'action', action: action.id, entry: error })
    try {
      await handler(toActionContext(error, context))
    } catch (failure) {
      context.store.emit({ type: 'fault', source: `actions.${action.id}`, error: failure })
      context.store.report(failure, { scope: error.scope, operation: `${error.id}:${action.id}` })
    } finally {
      working.current = false
      setBusy(undefined)
    }
  }

  return error.presentation.actions.flatMap((action): readonly ErrorAction[] => {
    const answer = answerTo(action, error, context)
    if (answer === undefined) return []
    const retries = action.kind === 'retry' || action.kind === 'wait'
    const state = {
      ...action,
      pending: busy === action.id || (retries && error.pending),
      secondsLeft: retries ? secondsLeft : 0,
    }
    if (typeof answer === 'function') return [{ ...state, press: () => void use(action, answer) }]
    return [{ ...state, ...answer, press: () => undefined }]
  })
}

function toActionContext(error: PresentedError, { store }: ErrorContextValue): ActionContext {
  return {
    entry: error,
    presentation: error.presentation,
    retry: () => store.retry(error.id),
    dismiss: () => store.dismiss(error.id),
  }
}

/** What happens when an action is used: the app's handler or link, the kit's own way, or nothing. */
function answerTo(
  action: SuggestedAction,
  error: PresentedError,
  context: ErrorContextValue,
): ActionHandler | { readonly href: string; readonly target?: string } | undefined {
  const { store, config } = context
  const given = handlerFor(action.id, error.scope, store.router, config.actions)
  if (typeof given === 'function') return given
  if (given !== undefined && 'onAction' in given) return given.onAction
  if (given !== undefined) return linkTo(given, toActionContext(error, context))
  switch (action.kind) {
    case 'retry':
    case 'wait':
      return error.retryable ? ({ retry }) => retry() : undefined
    case 'focus': {
      const control = fieldControl(error, store.router)
      return control === null ? undefined : () => void focusControl(control)
    }
    case 'copy':
      return error.error.requestId === undefined ? undefined : () => copyRequestId(error, context)
    default:
      return undefined
  }
}

function handlerFor(id: string, scope: string, router: Router, outermost: ActionHandlers) {
  let at: string | null = scope
  while (at !== null && at !== '') {
    const node = router.scope(at)
    const own =
      node?.actions !== undefined && Object.hasOwn(node.actions, id) ? node.actions[id] : undefined
    if (own === null) return undefined
    if (own !== undefined) return own
    at = node?.parent ?? null
  }
  return (Object.hasOwn(outermost, id) ? outermost[id] : undefined) ?? undefined
}

function linkTo({ href, target }: ActionLink, context: ActionContext) {
  const safe = safeHref(typeof href === 'function' ? href(context) : href)
  if (safe === undefined) return undefined
  return target === undefined ? { href: safe } : { href: safe, target }
}

/** The control of the first of the entry's fields that is on the page. */
function fieldControl(entry: Entry, router: Router): HTMLElement | null {
  for (const place of router.placesOf(entry.id)) {
    const surface = router.surface(place)
    const element = surface?.kind === 'field' ? router.element(place) : null
    const control = element === null ? null : controlOf(element, surface?.name)
    if (control !== null) return control
  }
  return null
}

async function copyRequestId(error: PresentedError, { announce, text }: ErrorContextValue) {
  try {
    await navigator.clipboard.writeText(error.error.requestId ?? '')
    announce(text('copied'), 'polite')
  } catch {
    announce(text('copyFailed'), 'polite')
  }
}
