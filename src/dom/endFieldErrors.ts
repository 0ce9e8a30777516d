import type { EndReason } from '../model/Event.js'
import type { Machine } from '../model/Machine.js'
import type { RegisteredSurface } from '../model/Routing.js'

/**
 * Finds the errors that stand at certain fields, or that these fields point to.
 *
 * @param concerns Whether a field is meant, by its element and its registration.
 * @returns Ends the errors found, but for those that have occurred again since: an app's own handler may report
 *   anew what it makes of the event.
 */
export function endFieldErrors(
  store: Machine,
  reason: EndReason,
  concerns: (place: Element, field: RegisteredSurface, entryId: string) => boolean,
): () => void {
  const { router } = store
  const found = store.getSnapshot().entries.flatMap(({ id, revision }) =>
    router.placesOf(id).flatMap((surface) => {
      const field = router.surface(surface)
      const place = router.element(surface)
      if (field?.kind !== 'field' || !place || !concerns(place, field, id)) return []
      return router
        .routed(surface)
        .filter(({ entry }) => entry.id === id)
        .map(({ entry, violation }) => ({ id, revision, violation: entry.violations[violation] }))
    }),
  )
  return () => {
    for (const { id, revision, violation } of found) {
      if (store.get(id)?.revision === revision) store.end(id, reason, violation)
    }
  }
}
