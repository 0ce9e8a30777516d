'use client'

import { useInsertionEffect, useRef } from 'react'
import type { ErrorStore, ReportOptions } from '../../model/Store.js'
import { type Scope, useErrorContext } from '../provider/ErrorContext.js'
import { useIsomorphicLayoutEffect } from '../provider/useIsomorphicLayoutEffect.js'
import { useLatest } from '../provider/useLatest.js'
import type { ApiErrorScopeHandle } from './useApiErrorScope.js'
import { type ApiErrorApi, useTrackedApi } from './useTrackedApi.js'

export interface UseApiErrorOptions extends Omit<ReportOptions, 'scope' | 'operation'> {
  /** The scope of this very component, which the context doesn't have yet. */
  readonly scope?: ApiErrorScopeHandle | undefined
}

/**
 * Reports failures, makes calls, and reads what is open in the nearest scope.
 *
 * @param failure A failure to show while it is there: a query's `error`, an action's state. Reported once
 *   for each value; when it gives way to nothing, or to another, its entry ends, and once told with the
 *   component, unless another one has it too.
 * @throws Outside a provider.
 */
export function useApiError(failure?: unknown, options: UseApiErrorOptions = {}): ApiErrorApi {
  const nearest = useErrorContext()
  const scope = options.scope?.scope ?? nearest.scope
  const api = useTrackedApi(scope)
  useBoundFailure(failure, options, scope)
  return api
}

function useBoundFailure(failure: unknown, options: UseApiErrorOptions, { id }: Scope): void {
  const { store } = useErrorContext()
  const bound = useRef<Binding>(undefined)
  const latest = useLatest(options)

  // In the commit that brings the failure: React resets an action's form in the same one.
  useIsomorphicLayoutEffect(() => {
    const last = bound.current
    if (last?.store === store && last.id === id && Object.is(last.failure, failure)) return
    const { scope: _, ...reportOptions } = latest.current
    const none = failure === undefined || failure === null
    const release = none ? undefined : store.bind(failure, { ...reportOptions, scope: id })
    last?.release?.()
    bound.current = { store, id, failure, release }
  }, [store, failure, id, latest])
  // Of all effects these alone end with the component for good: not in StrictMode, while it is suspended, or
  // hidden by an <Activity>.
  useInsertionEffect(
    () => () => {
      bound.current?.release?.(true)
      bound.current = undefined
    },
    [],
  )
}

/** What a component holds, and what lets go of it. */
interface Binding {
  readonly store: ErrorStore
  readonly id: string
  readonly failure: unknown
  readonly release: ((gone?: boolean) => void) | undefined
}
