import type { Machine } from '../model/Machine.js'
import { fieldNames } from '../routing/fieldNames.js'

/**
 * With `debug` on, tells `onEvent` once where an error of a field went elsewhere because the element with the
 * field's `errorProps` isn't in the document: mostly since it is rendered only while there is an error.
 *
 * @returns What ends the watch.
 */
export function watchMissingElements(store: Machine, isOn: () => boolean): () => void {
  const { router } = store
  const told = new Set<string>()

  return store.subscribe(() => {
    if (!isOn()) return
    for (const { scope, surface, violations } of store.getSnapshot().entries) {
      if (surface !== 'field') continue
      const { fields } = router.scope(scope) ?? {}
      const names = violations.flatMap(({ paths }) =>
        paths.flatMap((path) => fieldNames(path, fields)),
      )
      for (const { id, name, scope: own } of router.surfaces()) {
        if (name === undefined || own !== scope || !names.includes(name)) continue
        if (router.element(id) || router.routed(id)[0] || told.has(id)) continue
        told.add(id)
        const error = new Error(
          `"${name}" had no element with errorProps for its error: render that element always.`,
        )
        store.emit({ type: 'fault', source: 'useFieldError', error })
      }
    }
  }, 'untold')
}
