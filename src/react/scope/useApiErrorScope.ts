'use client'

import { useCallback, useEffect, useId, useInsertionEffect, useMemo } from 'react'
import type { ActionHandlers } from '../../model/Actions.js'
import type { FieldMap } from '../../model/Routing.js'
import { canonicalPath } from '../../parse/canonicalPath.js'
import { type Scope, useErrorContext } from '../provider/ErrorContext.js'
import { useInPlace } from '../provider/useInPlace.js'
import { type ApiErrorApi, useTrackedApi } from './useTrackedApi.js'

export interface ScopeOptions {
  /** A name of the app's own, for `report({ scope })` from outside React; unique on the page. */
  readonly id?: string | undefined
  /** The wire's paths to the app's field names and labels. */
  readonly fields?: FieldMap | undefined
  /** Handlers for this scope, over the provider's. */
  readonly actions?: ActionHandlers | undefined
  /** `false`: a failed submit doesn't move focus to the first field or the summary. */
  readonly moveFocus?: boolean | undefined
}

/** What {@link useApiErrorScope} returns: the scope, and what the hook offers within it. */
export interface ApiErrorScopeHandle extends ApiErrorApi {
  readonly scope: Scope
}

/**
 * Makes a scope for the component that renders it, which can so report to it:
 * `const form = useApiErrorScope(); … <ApiErrorScope value={form}>`.
 *
 * @throws Outside a provider.
 */
export function useApiErrorScope(options: ScopeOptions = {}): ApiErrorScopeHandle {
  const { store, scope: parent } = useErrorContext()
  const scope = useNewScope(options, parent)
  const keep = useCallback(() => {
    const remove = store.router.addScope(scope)
    store.reroute()
    return () => {
      remove()
      store.reroute()
    }
  }, [store, scope])
  // There before what is inside reports to it.
  useInsertionEffect(keep, [keep])
  // Gone, and back, with an <Activity> too; not while it is suspended.
  useEffect(keep, [keep])

  return useTrackedApi(scope)
}

function useNewScope(
  { id: given, fields, moveFocus, ...options }: ScopeOptions,
  parent: Scope,
): Scope {
  const actions = useInPlace(options.actions)
  const own = useId()
  const id = given ?? own
  // The map is mostly written in place: its content counts, not its identity.
  const written = JSON.stringify(fields ?? {})
  return useMemo(() => {
    const map = Object.entries<FieldMap[string]>(JSON.parse(written)).map(
      ([path, field]) => [canonicalPath(path), field] as const,
    )
    const labels = map.flatMap(([path, { label }]) => (label === undefined ? [] : [[path, label]]))
    return {
      id,
      parent: parent.id,
      fields: map[0] && Object.fromEntries(map),
      // None where nobody has any: words without them are shared by all errors of a code.
      labels: labels[0] ? { ...parent.labels, ...Object.fromEntries(labels) } : parent.labels,
      actions,
      moveFocus: moveFocus ?? parent.moveFocus,
    }
  }, [id, parent, written, actions, moveFocus])
}
