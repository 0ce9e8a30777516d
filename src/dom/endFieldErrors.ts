import type { EndReason } from '../model/Event.js'
import type { Machine } from '../model/Machine.js'
import type { RegisteredSurface } from '../model/Routing.js'

/**
 * Ends the errors that stand at fields, or that fields point to.
 *
 * @param concerns Whether a field is meant: its element, and what was registered of it.
 */
export function endFieldErrors(
  store: Machine,
  reason: EndReason,
  concerns: (place: Element, field: RegisteredSurface, entryId: string) => boolean,
): void {
  const { router } = store
  for (const { id } of store.getSnapshot().entries) {
    for (const surface of router.placesOf(id)) {
      const field = router.surface(surface)
      const place = router.element(surface)
      if (field?.kind !== 'field' || !place || !concerns(place, field, id)) continue
      for (const { entry, violation } of router.routed(surface)) {
        if (entry.id === id) store.end(id, reason, entry.violations[violation])
      }
    }
  }
}
