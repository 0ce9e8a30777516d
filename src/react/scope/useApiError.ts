'use client'

import { useId, useInsertionEffect, useRef, useState } from 'react'
import type { Binding, Machine } from '../../model/Machine.js'
import type { ReportOptions } from '../../model/Store.js'
import { useErrorContext } from '../provider/ErrorContext.js'
import { useIsomorphicLayoutEffect } from '../provider/useIsomorphicLayoutEffect.js'
import type { ApiErrorScopeHandle } from './useApiErrorScope.js'
import { type ApiErrorApi, useTrackedApi } from './useTrackedApi.js'

export interface UseApiErrorOptions extends Omit<ReportOptions, 'scope' | 'operation'> {
  /** The handle that `useApiErrorScope` returned in this component. Default: the nearest scope. */
  readonly scope?: ApiErrorScopeHandle | undefined
}

/**
 * Reports failures, makes calls, and reads their errors. One use of the hook is one operation: one thing that a
 * person tries, such as a submit. Use the hook again, or give `run` a `key`, for another thing, such as a look-up.
 *
 * @param failure A failure to show for as long as it is given: a query's `error`, an action's state. Its entry ends
 *   when another value is given. It also ends with the component, unless another one has the same failure. A plain
 *   object that holds no failure, such as `{ saved: true }`, shows nothing.
 * @param options The options for reporting `failure`, and the scope of this use of the hook.
 * @throws Error outside a provider.
 */
export function useApiError(failure?: unknown, options: UseApiErrorOptions = {}): ApiErrorApi {
  const { store, draft, scope: nearest } = useErrorContext()
  const scope = options.scope?.scope ?? nearest
  const owner = useId()
  const api = useTrackedApi(scope, owner)
  const own = { ...options, scope: scope.id, owner }
  // For the server's HTML and its hydration. Of a primitive value two renders would make two failures.
  useState(() => {
    const isNew = failure === Object(failure) && !store.byValue.has(failure as object)
    return isNew && draft.bind(failure, own)
  })
  useIsomorphicLayoutEffect(() => draft.clear({ owner }), [draft, owner])
  useBoundFailure(store, failure, own)
  return api
}

function useBoundFailure(store: Machine, failure: unknown, options: BoundOptions): void {
  const bound = useRef<Bound>(undefined)
  const { scope } = options
  // Identifies the render, since StrictMode runs the effects of one render twice.
  const render = {}

  // A layout effect runs in the commit that brings the failure. React resets an action's form in the same commit.
  useIsomorphicLayoutEffect(() => {
    const last = bound.current
    const here = last?.store === store && last.scope === scope
    if (here && Object.is(last.failure, failure)) {
      last.stays ||= last.render !== render
      return
    }
    // A value that each render makes anew (`useApiError(new Error())`) is one failure.
    if (here && !last.stays && last.binding?.takes(failure)) {
      Object.assign(last, { failure, render })
      return
    }
    const none = failure === undefined || failure === null
    const binding = none ? undefined : store.bind(failure, options)
    last?.binding?.release()
    bound.current = { store, scope, failure, binding, render, stays: false }
  })
  // An insertion effect ends only when the component is removed: not in StrictMode, not while it is suspended or hidden
  // by an <Activity>.
  useInsertionEffect(
    () => () => {
      bound.current?.binding?.release(true)
      bound.current = undefined
    },
    [],
  )
}

type BoundOptions = Omit<UseApiErrorOptions, 'scope'> & {
  readonly scope: string
  readonly owner: string
}

/** The failure that a component holds. */
interface Bound {
  readonly store: Machine
  readonly scope: string
  failure: unknown
  readonly binding: Binding | undefined
  /** The last render that passed it. */
  render: object
  /** A later render has passed the same value, so a different value is a different failure. */
  stays: boolean
}
