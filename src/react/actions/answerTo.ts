import { fieldToFix, fileToChange } from '../../dom/controls/fieldToFix.js'
import { focusControl } from '../../dom/focus/focusControl.js'
import { reveal } from '../../dom/focus/reveal.js'
import type {
  ActionContext,
  ActionHandler,
  ActionHandlers,
  GivenAction,
} from '../../model/Actions.js'
import type { SuggestedAction } from '../../model/Presentation.js'
import { scopeChain } from '../../routing/scopeChain.js'
import type { ErrorContextValue, Page } from '../provider/ErrorContext.js'
import type { PresentedError } from '../scope/useTrackedApi.js'
import { copyText } from './copyText.js'
import { detailLines, detailRows } from './detailRows.js'
import { safeHref } from './safeHref.js'

/** What pressing an action does, with the app's own words for it. */
export interface Answer {
  readonly label?: string
  readonly hint?: string
  readonly href?: string
  readonly target?: string
  readonly onAction?: ActionHandler | undefined
}

/**
 * The app's handler or link for an action, or the default handler; undefined where there is neither.
 *
 * @param hydrated Without it there are no default handlers: a server can't know what they will find on the page.
 * @throws What the app's own code throws; TypeError for an address that no link may have.
 */
export function answerTo(
  action: SuggestedAction,
  error: PresentedError,
  context: ErrorContextValue,
  hydrated = true,
): Answer | undefined {
  const given = givenFor(action.id, error, context)
  if (given === undefined) {
    const onAction = hydrated ? defaultFor(action, error, context) : undefined
    return onAction ? { onAction } : undefined
  }
  if (typeof given === 'function') return { onAction: given }
  if (!given || 'onAction' in given) return given ?? undefined
  const { href } = given
  const address = typeof href === 'function' ? href(contextOf(error, context, hydrated)) : href
  if (address === undefined) return undefined
  const safe = safeHref(address)
  if (safe === undefined) throw new TypeError(`No address for a link: ${String(address)}`)
  return { ...given, href: safe }
}

/** What an action's handler receives. */
export function contextOf(
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

/**
 * What the app gave for an action: with the failure itself, else in its scope or an outer one, else at the provider.
 * `null` where it was taken away, undefined where nobody gave anything.
 */
function givenFor(id: string, error: PresentedError, context: ErrorContextValue): GivenAction {
  const { store, scope, config } = context
  const { router } = store
  return (
    [
      store.actionsOf(error.id),
      // While a scope renders with other handlers, the registered ones are those of before.
      ...scopeChain(error.scope, router.scope).map(
        (at) => (at === scope.id ? scope : router.scope(at))?.actions,
      ),
      config.actions,
    ] as const
  )
    .map(
      (handlers: ActionHandlers = {}): GivenAction =>
        Object.hasOwn(handlers, id) ? handlers[id as keyof ActionHandlers] : undefined,
    )
    .find((given) => given !== undefined)
}

/** What a press does by default; undefined where the kit can't do it now, and for kinds that are the app's alone. */
function defaultFor(
  { id, kind }: SuggestedAction,
  error: PresentedError,
  context: ErrorContextValue,
): (() => unknown) | undefined {
  const { store, page } = context
  const { requestId } = error.error
  switch (kind) {
    case 'retry':
    case 'wait':
      return error.retryable ? () => store.retry(error.id) : undefined
    case 'cancel':
      return () => store.cancelRetry(error.id)
    case 'dismiss':
      return () => store.dismiss(error.id)
    case 'copy':
      return requestId ? () => copyText(requestId, context) : undefined
    case 'focus': {
      const find = /^(choose-file|reduce-size)$/.test(id) ? fileToChange : fieldToFix
      return wayTo(find(error, store.router), page)
    }
    default:
      return undefined
  }
}

function wayTo(control: HTMLElement | undefined, page: Page): (() => void) | undefined {
  return (
    control &&
    (() => {
      reveal(control, () => {
        focusControl(control, page.describeControl)
        // The button says that a file is chosen: the choice opens at once.
        if (control.matches('input[type=file]')) control.click()
      })
    })
  )
}
