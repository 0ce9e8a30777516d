'use client'

import { useCallback, useEffect, useId, useInsertionEffect, useMemo } from 'react'
import type { ActionHandlers } from '../../model/Actions.js'
import type { FieldMap } from '../../model/Routing.js'
import { canonicalPath } from '../../parse/violations/canonicalPath.js'
import { type Scope, useErrorContext } from '../provider/ErrorContext.js'
import { useInPlace } from '../provider/useInPlace.js'
import { type ApiErrorApi, useTrackedApi } from './useTrackedApi.js'

export interface ScopeOptions {
  /** The scope's id, unique on the page, for `report` with `scope` outside React. Default: a generated id. */
  readonly id?: string | undefined
  /**
   * Maps wire paths to the app's field names and labels. `first_name` and `FirstName` find a field `firstName` by
   * themselves.
   */
  readonly fields?: FieldMap | undefined
  /** Handlers for this scope. They override those of outer scopes and of the provider. */
  readonly actions?: ActionHandlers | undefined
  /** Whether a failed submit moves focus to the first field or the summary. Default: the outer scope's, else `true`. */
  readonly moveFocus?: boolean | undefined
}

/** The return value of {@link useApiErrorScope}: the scope, and the members of `useApiError` about the whole scope. */
export interface ApiErrorScopeHandle extends ApiErrorApi {
  readonly scope: Scope
}

/**
 * Makes a scope for a component that also makes calls in it:
 * `const form = useApiErrorScope(); … <ApiErrorScope value={form}>`.
 *
 * @returns A new object when a value that the component has read changes. Its functions stay the same.
 * @throws Error outside a provider.
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
  // Registers the scope before its children report to it.
  useInsertionEffect(keep, [keep])
  // Removes the scope while an <Activity> hides it, which ends no insertion effects. Keeps it while suspended.
  useEffect(keep, [keep])

  return useTrackedApi(scope, useId(), true)
}

function useNewScope(
  { id: given, fields, moveFocus, ...options }: ScopeOptions,
  parent: Scope,
): Scope {
  const actions = useInPlace(options.actions)
  const own = useId()
  const id = given ?? own
  // Apps write the map inline, so its content is compared and not its identity.
  const written = JSON.stringify(fields ?? {})
  return useMemo(() => {
    const map = Object.entries<FieldMap[string]>(JSON.parse(written)).map(
      ([path, field]) => [canonicalPath(path), field] as const,
    )
    const labelled = map.filter(([, { label }]) => label !== undefined)
    const labels = [
      // A server may name the app's own field, or the wire's: what is meant literally comes last.
      ...labelled.map(([path, { name = path, label }]) => [canonicalPath(name), label]),
      ...labelled.map(([path, { label }]) => [path, label]),
    ]
    return {
      id,
      parent: parent.id,
      fields: map[0] && Object.fromEntries(map),
      // Undefined if no scope has any: the errors of a code share their words then.
      labels: labels[0] ? { ...parent.labels, ...Object.fromEntries(labels) } : parent.labels,
      actions,
      moveFocus: moveFocus ?? parent.moveFocus,
    }
  }, [id, parent, written, actions, moveFocus])
}
