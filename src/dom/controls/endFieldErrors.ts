import type { EndReason } from '../../model/Event.js'
import type { Machine } from '../../model/Machine.js'
import type { RegisteredSurface } from '../../model/Routing.js'

/**
 * Finds the errors that stand at certain fields, or that these fields point to.
 *
 * @returns Ends the errors found, but for those that have occurred again since: an app's own handler may report anew
 *   what it makes of the event.
 */
export function endFieldErrors(
  store: Machine,
  reason: EndReason,
  concerns: (place: Element, field: RegisteredSurface, entryId: string) => boolean,
): () => void {
  const { router } = store
  const found = [...router.surfaces()].flatMap((field) =>
    router.routed(field.id).flatMap(({ entry, violation }) => {
      const { id } = entry
      const place = field.kind === 'field' && router.element(field.id)
      return place && concerns(place, field, id)
        ? [{ id, revision: store.get(id)?.revision, violation: entry.violations[violation] }]
        : []
    }),
  )
  return () => {
    for (const { id, revision, violation } of found) {
      if (store.get(id)?.revision === revision) store.end(id, reason, violation)
    }
  }
}
