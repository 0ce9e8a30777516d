import type { Entry } from '../../model/Entry.js'
import type { RegisteredSurface, Router } from '../../model/Routing.js'
import { controlOf } from '../controls/controlOf.js'
import { describeControl } from '../controls/describeControl.js'
import type { FocusGuard } from './createFocusGuard.js'
import { focusControl, showClear } from './focusControl.js'
import { mayMoveFocus } from './mayMoveFocus.js'

/**
 * Moves focus to the outcome of a failed submit: to the summary where it lists two or more problems, else to the first
 * field. Once for all of the entries, and not where the person has gone elsewhere since (WCAG 3.2.2). A banner gets no
 * focus; it is scrolled into view.
 *
 * @returns The violations that focus has told: `<entry id>:<violation>`.
 */
export function focusOutcome(
  fresh: readonly Entry[],
  router: Router,
  guard: FocusGuard,
): ReadonlySet<string> {
  const outcome = outcomeOf(fresh, router, guard)
  if (!outcome) return new Set()
  const { target, isField, isSummary } = outcome

  // Of a shadow root the document names only the host.
  const root = target.getRootNode() as Document | ShadowRoot
  const before = root.activeElement
  let focused = false
  if (isField) focused = focusControl(target, describeControl)
  else {
    if (isSummary) target.focus({ preventScroll: true })
    focused = root.activeElement === target
    showClear(target.firstElementChild ?? target)
  }
  // Focus that was there already says nothing.
  const told = focused && root.activeElement !== before ? outcome.told : []
  return new Set(told.map(({ entry, violation }) => `${entry.id}:${violation}`))
}

/**
 * Puts on the control that {@link focusOutcome} will focus what screen readers are to say of it.
 *
 * @returns Whether focus will move.
 */
export function prepareOutcome(
  fresh: readonly Entry[],
  router: Router,
  guard: FocusGuard,
): boolean {
  const { target, isField, isSummary } = outcomeOf(fresh, router, guard) ?? {}
  if (isField && target) describeControl(target)
  return !!(isField || isSummary)
}

/** The surface that focus, or the view, moves to, and its items of these entries. */
function outcomeOf(fresh: readonly Entry[], router: Router, guard: FocusGuard) {
  const ids = new Set(fresh.filter(({ foreground }) => foreground).map(({ id }) => id))
  const freshAt = ({ id }: RegisteredSurface) =>
    router.routed(id).filter(({ entry }) => ids.has(entry.id))
  const elementOf = ({ id }: RegisteredSurface) => router.element(id)

  const surfaces = [...new Set([...ids].flatMap(router.placesOf))]
    .flatMap((id) => router.surface(id) ?? [])
    .filter(({ kind, scope }) => kind !== 'toaster' && router.scope(scope)?.moveFocus !== false)
  const here = surfaces.filter(({ scope }) => scope === surfaces[0]?.scope)
  const summary = here.find(
    ({ id, kind }) =>
      kind === 'summary' && router.routed(id).filter((one) => one.violation >= 0)[1],
  )
  const [field] = here
    .filter((one) => one.kind === 'field' && freshAt(one).some(({ role }) => role === 'text'))
    .filter(elementOf)
    .sort((a, b) => router.order(a.id, b.id))
  const lead = summary ?? field ?? here[0]
  const place = lead && (elementOf(lead) as HTMLElement | null)
  const target = place && lead === field ? controlOf(place, lead.name) : place
  if (!lead || !target || !mayMoveFocus(target, guard)) return undefined
  return { target, told: freshAt(lead), isField: lead === field, isSummary: lead === summary }
}
