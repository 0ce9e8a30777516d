import type { Entry } from '../model/Entry.js'
import type { RoutedItem, Router } from '../model/Routing.js'
import { controlOf } from './controlOf.js'
import type { FocusGuard } from './createFocusGuard.js'
import { focusControl } from './focusControl.js'
import { showClear } from './showClear.js'

/** A violation as a place on the page shows it. */
interface Placed {
  readonly item: RoutedItem
  readonly surface: string
}

/**
 * Moves focus to what a failed submit came to: the summary where it lists two or more, else the first field.
 * Once for all of the entries, and not where the person has gone elsewhere since (WCAG 3.2.2). A banner gets no
 * focus; it is scrolled into view.
 *
 * @returns What so has been told: `<entry id>:<violation>`.
 */
export function focusOutcome(
  fresh: readonly Entry[],
  router: Router,
  guard: FocusGuard,
): ReadonlySet<string> {
  const foreground = fresh.filter((entry) => entry.foreground)
  const placed = foreground.flatMap((entry) => placesOf(entry, router))
  const kindOf = ({ surface }: Placed) => router.surface(surface)?.kind
  const scopeOf = ({ surface }: Placed) => router.surface(surface)?.scope
  // What is told at no field or summary of a scope has neither kind nor scope: the toaster.
  const scope = placed.map(scopeOf).find((id) => id !== undefined)
  if (scope === undefined || router.scope(scope)?.moveFocus === false) return new Set()
  const here = placed.filter((one) => scopeOf(one) === scope)

  const summary = here.find((one) => kindOf(one) === 'summary')?.surface ?? ''
  const panel = router.element(summary)
  const listed = router.routed(summary).filter(({ violation }) => violation >= 0)
  if (listed.length > 1 && panel instanceof HTMLElement) {
    if (!guard.mayMove(panel)) return new Set()
    const before = document.activeElement
    panel.focus({ preventScroll: true })
    showClear(panel.firstElementChild ?? panel)
    // Focus that was there already says nothing.
    const moved = before !== panel && document.activeElement === panel
    // What stands at fields is a link in the summary; what stands in a banner beside it is not told by it.
    const told = here.filter(({ surface }) => surface === summary)
    return moved ? keys(told.map(({ item }) => item)) : new Set()
  }

  const [first] = here
    .filter((one) => one.item.role === 'text' && kindOf(one) === 'field')
    .map((one) => ({ ...one, place: router.element(one.surface) }))
    .filter((one): one is Placed & { place: Element } => one.place !== null)
    .sort((a, b) => (precedes(a.place, b.place) ? -1 : 1))
  if (first === undefined) {
    const place = router.element(here[0]?.surface ?? '')
    if (place !== null && guard.mayMove(place)) showClear(place.firstElementChild ?? place)
    return new Set()
  }
  const control = controlOf(first.place, router.surface(first.surface)?.name)
  const before = document.activeElement
  if (control === null || !guard.mayMove(control) || !focusControl(control)) return new Set()
  if (before === document.activeElement) return new Set()
  return keys(here.flatMap(({ item, surface }) => (surface === first.surface ? [item] : [])))
}

function placesOf(entry: Entry, router: Router): readonly Placed[] {
  return router.placesOf(entry.id).flatMap((surface) =>
    router
      .routed(surface)
      .filter((item) => item.entry.id === entry.id)
      .map((item) => ({ item, surface })),
  )
}

function keys(items: readonly RoutedItem[]): ReadonlySet<string> {
  return new Set(items.map(({ entry, violation }) => `${entry.id}:${violation}`))
}

function precedes(a: Element, b: Element): boolean {
  return (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}
