'use client'

import { useEffect } from 'react'
import { canonicalPath } from '../parse/canonicalPath.js'
import { fieldNames } from '../routing/fieldNames.js'
import type { ErrorContextValue } from './ErrorContext.js'
import type { Scope } from './ScopeContext.js'

/**
 * With `debug` on, tells `onEvent` once where an error of a field went elsewhere because the element with the
 * field's `errorProps` isn't in the document: mostly since it is rendered only while there is an error.
 */
export function useMissingElementHint(
  { store, config: { debug } }: ErrorContextValue,
  { id: scope, fields }: Scope,
  name: string,
  surface: string,
): void {
  useEffect(() => {
    if (!debug) return
    const path = canonicalPath(name)
    const stop = store.subscribe(() => {
      if (store.router.element(surface) !== null) return
      const missed = store
        .getSnapshot()
        .entries.some(
          (entry) =>
            entry.scope === scope &&
            entry.surface === 'field' &&
            entry.violations.some(({ paths }) =>
              paths.some((one) => fieldNames(one, fields).map(canonicalPath).includes(path)),
            ),
        )
      if (!missed || store.router.routed(surface).length > 0) return
      stop()
      const error = new Error(
        `"${name}" had no element with errorProps in the document for its error: render that element always.`,
      )
      store.emit({ type: 'fault', source: 'useFieldError', error })
    }, 'untold')
    return stop
  }, [store, debug, name, surface, scope, fields])
}
