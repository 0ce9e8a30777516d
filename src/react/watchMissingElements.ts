import type { ErrorStore } from '../model/Store.js'
import { fieldNames } from '../routing/fieldNames.js'

/**
 * With `debug` on, tells `onEvent` once where an error of a field went elsewhere because the element with the
 * field's `errorProps` isn't in the document: mostly since it is rendered only while there is an error.
 *
 * @returns What ends the watch.
 */
export function watchMissingElements(store: ErrorStore, isOn: () => boolean): () => void {
  const { router } = store
  const told = new Set<string>()

  /** The names under which a scope was to show errors at fields. */
  function wantedIn(scope: string): readonly string[] {
    const { fields } = router.scope(scope) ?? {}
    return store
      .getSnapshot()
      .entries.filter((entry) => entry.scope === scope && entry.surface === 'field')
      .flatMap(({ violations }) => violations.flatMap(({ paths }) => paths))
      .flatMap((path) => fieldNames(path, fields))
  }

  return store.subscribe(() => {
    if (!isOn()) return
    for (const { id, scope, name } of router.surfaces()) {
      if (name === undefined || router.element(id) || router.routed(id)[0] || told.has(id)) continue
      if (!wantedIn(scope).includes(name)) continue
      told.add(id)
      const error = new Error(
        `"${name}" had no element with errorProps in the document for its error: render that element always.`,
      )
      store.emit({ type: 'fault', source: 'useFieldError', error })
    }
  }, 'untold')
}
