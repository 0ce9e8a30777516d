import type { Machine } from '../../model/Machine.js'
import { canonicalPath } from '../../parse/violations/canonicalPath.js'
import { fieldNames } from '../../routing/fieldNames.js'
import { occurrenceOf } from '../../routing/offersOf.js'
import type { FieldName } from '../provider/useSurface.js'

/**
 * Gives a field another name, because its row has moved. An error belongs to the control at which it was shown: what is
 * open goes by the name of before. It ends where the row that had the new name is gone.
 */
export function rename(
  field: FieldName,
  name: string | undefined,
  scope: string,
  { router, getSnapshot, end }: Machine,
): void {
  const { name: old, former } = field
  if (old === name) return
  const { entries } = getSnapshot()
  for (const { id, violations } of entries) {
    for (const place of router.placesOf(id)) {
      if (router.surface(place)) continue
      for (const { entry, path, violation } of router.routed(place)) {
        const names = path === undefined ? [] : fieldNames(path, router.scope(scope)?.fields)
        if (entry.id === id && names.includes(canonicalPath(name ?? ''))) {
          end(id, 'edited', violations[violation])
        }
      }
    }
  }
  const known = entries.map((entry) => {
    const key = occurrenceOf(entry)
    return [key, former?.get(key) ?? canonicalPath(old ?? '')] as const
  })
  Object.assign(field, { name, former: new Map(known) })
}
