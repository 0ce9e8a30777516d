'use client'

import { useId, useInsertionEffect, useRef } from 'react'
import type { Binding, Machine } from '../../model/Machine.js'
import type { ReportOptions } from '../../model/Store.js'
import { useErrorContext } from '../provider/ErrorContext.js'
import { useIsomorphicLayoutEffect } from '../provider/useIsomorphicLayoutEffect.js'
import type { ApiErrorScopeHandle } from './useApiErrorScope.js'
import { type ApiErrorApi, useTrackedApi } from './useTrackedApi.js'

export interface UseApiErrorOptions extends Omit<ReportOptions, 'scope' | 'operation'> {
  /** The scope that this very component renders: the context has only the one around it. */
  readonly scope?: ApiErrorScopeHandle | undefined
}

/**
 * Reports failures, makes calls, and reads what came of them. One use of the hook is one operation: one thing that a
 * person tries, such as a submit. Use the hook again, or give `run` a `key`, for another thing, such as a look-up.
 *
 * @param failure A failure to show for as long as it is given: a query's `error`, an action's state. Its entry ends
 *   when another value is given. It also ends with the component, unless another one has the same failure. A plain
 *   object that holds no failure, such as `{ saved: true }`, shows nothing.
 * @throws Outside a provider.
 */
export function useApiError(failure?: unknown, options: UseApiErrorOptions = {}): ApiErrorApi {
  const { store, scope: nearest } = useErrorContext()
  const scope = options.scope?.scope ?? nearest
  const owner = useId()
  const api = useTrackedApi(scope, owner)
  useBoundFailure(store, failure, { ...options, scope: scope.id, owner })
  return api
}

function useBoundFailure(store: Machine, failure: unknown, options: BoundOptions): void {
  const bound = useRef<Bound>(undefined)
  const { scope } = options
  // One object a render: StrictMode runs the effect of one render twice.
  const render = {}

  // In the commit that brings the failure: React resets an action's form in the same one.
  useIsomorphicLayoutEffect(() => {
    const last = bound.current
    const here = last?.store === store && last.scope === scope
    if (here && Object.is(last.failure, failure)) {
      last.stays ||= last.render !== render
      return
    }
    // A value that is made anew in each render (`useApiError(new Error())`) is one failure.
    if (here && !last.stays && last.binding?.takes(failure)) {
      Object.assign(last, { failure, render })
      return
    }
    const none = failure === undefined || failure === null
    const binding = none ? undefined : store.bind(failure, options)
    last?.binding?.release()
    bound.current = { store, scope, failure, binding, render, stays: false }
  })
  // Only insertion effects end with the component for good: not in StrictMode, not while it is suspended or hidden
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
  /** The render that brought it. */
  render: object
  /** A later render had the same value: another one is another failure. */
  stays: boolean
}
