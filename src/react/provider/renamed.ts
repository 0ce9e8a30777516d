import type { Machine } from '../../model/Machine.js'
import { canonicalPath } from '../../parse/canonicalPath.js'
import { fieldNames } from '../../routing/fieldNames.js'
import { occurrenceOf } from '../../routing/offersOf.js'

/** A field's name, with those that it had when open entries occurred. */
export interface FieldName {
  readonly name: string | undefined
  readonly former?: ReadonlyMap<string, string>
}

/**
 * Gives a field another name, because its row has moved. An error belongs to the control at which it was shown: what is
 * open goes by the name of before. It ends where the row that had the new name is gone.
 */
export function renamed(
  { name: old, former }: FieldName,
  name: string | undefined,
  scope: string,
  { router, getSnapshot, end }: Machine,
): FieldName {
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
  return { name, former: new Map(known) }
}
