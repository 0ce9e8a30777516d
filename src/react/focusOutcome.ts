import type { Entry } from '../model/Entry.js'
import type { RoutedItem, Router } from '../model/Routing.js'
import { controlOf } from './controlOf.js'
import type { FocusGuard } from './createFocusGuard.js'
import { focusControl } from './focusControl.js'

/** A violation as a place on the page shows it. */
interface Placed {
  readonly item: RoutedItem
  readonly surface: string
}

/**
 * Moves focus to what a failed submit came to: the summary where it lists two or more, else the first field.
 * Once for all of the entries, and not where the person has gone elsewhere since (WCAG 3.2.2).
 *
 * @returns What so has been told: `<entry id>:<violation>`.
 */
export function focusOutcome(
  fresh: readonly Entry[],
  router: Router,
  guard: FocusGuard,
): ReadonlySet<string> {
  const placed = fresh
    .filter((entry) => entry.foreground)
    .flatMap((entry) => placesOf(entry, router))
  const scope = placed
    .map(({ surface }) => router.surface(surface)?.scope)
    .find((id) => id !== undefined)
  if (scope === undefined || router.scope(scope)?.moveFocus === false) return new Set()
  const here = placed.filter(({ surface }) => router.surface(surface)?.scope === scope)

  const summary = here.find(({ surface }) => router.surface(surface)?.kind === 'summary')?.surface
  const lines = summary === undefined ? [] : router.routed(summary)
  const panel = summary === undefined ? null : router.element(summary)
  if (lines.length > 1 && panel instanceof HTMLElement) {
    if (!guard.mayMove(panel)) return new Set()
    panel.focus()
    return panel.ownerDocument.activeElement === panel
      ? keys(here.map(({ item }) => item))
      : new Set()
  }

  const fields = here
    .filter(
      ({ item, surface }) => item.role === 'text' && router.surface(surface)?.kind === 'field',
    )
    .map(({ item, surface }) => ({ item, surface, element: router.element(surface) }))
    .filter((field): field is Placed & { element: Element } => field.element !== null)
    .sort((a, b) => (precedes(a.element, b.element) ? -1 : 1))
  const [first] = fields
  if (first === undefined) return new Set()
  const control = controlOf(first.element, router.surface(first.surface)?.name)
  if (control === null || !guard.mayMove(control) || !focusControl(control)) return new Set()
  return keys(fields.filter(({ surface }) => surface === first.surface).map(({ item }) => item))
}

function placesOf(entry: Entry, router: Router): readonly Placed[] {
  return router.placesOf(entry.id).flatMap((surface) =>
    router
      .routed(surface)
      .filter((item) => item.entry.id === entry.id && item.violation >= 0)
      .map((item) => ({ item, surface })),
  )
}

function keys(items: readonly RoutedItem[]): ReadonlySet<string> {
  return new Set(items.map(({ entry, violation }) => `${entry.id}:${violation}`))
}

function precedes(a: Element, b: Element): boolean {
  return (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}
