'use client'

import { useContext, useEffect, useId, useInsertionEffect, useMemo } from 'react'
import type { ActionHandlers } from '../model/Actions.js'
import type { FieldMap, RegisteredScope } from '../model/Routing.js'
import { canonicalPath } from '../parse/canonicalPath.js'
import { useErrorContext } from './ErrorContext.js'
import { type Scope, ScopeContext } from './ScopeContext.js'
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
  const { store } = useErrorContext('useApiErrorScope')
  const scope = useNewScope(options)
  const api = useTrackedApi(scope)

  const keep = useMemo(() => {
    const { id, parent, fields, labels, actions, moveFocus } = scope
    const registered: RegisteredScope = {
      id,
      parent: parent?.id ?? null,
      labels,
      moveFocus,
      ...(fields === undefined ? {} : { fields }),
      ...(actions === undefined ? {} : { actions }),
    }
    return () => {
      const remove = store.router.addScope(registered)
      store.reroute()
      return () => {
        remove()
        store.reroute()
      }
    }
  }, [store, scope])
  // There before what is inside reports to it.
  useInsertionEffect(keep, [keep])
  // Gone, and back, with an <Activity> too; not while it is suspended.
  useEffect(keep, [keep])

  return useMemo(() => Object.assign(Object.create(api) as ApiErrorApi, { scope }), [api, scope])
}

function useNewScope({ id: given, fields, actions, moveFocus }: ScopeOptions): Scope {
  const parent = useContext(ScopeContext)
  const own = useId()
  const id = given ?? own
  // The map is mostly written in place: its content counts, not its identity.
  const written = fields === undefined ? undefined : JSON.stringify(fields)
  return useMemo(() => {
    const map = written === undefined ? undefined : canonicalKeys(JSON.parse(written) as FieldMap)
    return {
      id,
      parent,
      fields: map,
      labels: { ...parent.labels, ...labelsIn(map) },
      actions,
      moveFocus: moveFocus ?? parent.moveFocus,
    }
  }, [id, parent, written, actions, moveFocus])
}

function canonicalKeys(fields: FieldMap): FieldMap {
  return Object.fromEntries(
    Object.entries(fields).map(([path, field]) => [canonicalPath(path), field]),
  )
}

function labelsIn(fields: FieldMap = {}): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([path, { label }]) =>
      label === undefined ? [] : [[path, label]],
    ),
  )
}
