'use client'

import { useContext, useEffect } from 'react'
import { canonicalPath } from '../parse/canonicalPath.js'
import { fieldNames } from '../routing/fieldNames.js'
import { useErrorContext } from './ErrorContext.js'
import { ScopeContext } from './ScopeContext.js'

/**
 * With `debug` on, tells `onEvent` once where an error of a field went elsewhere because the element with the
 * field's `errorProps` isn't in the document: mostly since it is rendered only while there is an error.
 */
export function useMissingElementHint(name: string, surface: string): void {
  const { store, config } = useErrorContext('useFieldError')
  const { debug } = config
  const { id: scope, fields } = useContext(ScopeContext)
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
        `The error of "${name}" went elsewhere: the element with its errorProps is not in the document. Render it always, empty while there is no error.`,
      )
      store.emit({ type: 'fault', source: 'useFieldError', error })
    }, 'untold')
    return stop
  }, [store, debug, name, surface, scope, fields])
}
