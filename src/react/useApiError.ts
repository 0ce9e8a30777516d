'use client'

import { useContext, useRef } from 'react'
import type { ReportOptions } from '../model/Store.js'
import { useErrorContext } from './ErrorContext.js'
import { type Scope, ScopeContext } from './ScopeContext.js'
import type { ApiErrorScopeHandle } from './useApiErrorScope.js'
import { useIsomorphicLayoutEffect } from './useIsomorphicLayoutEffect.js'
import { useLatest } from './useLatest.js'
import { type ApiErrorApi, useTrackedApi } from './useTrackedApi.js'

export interface UseApiErrorOptions extends Omit<ReportOptions, 'scope' | 'operation'> {
  /** The scope of this very component, which the context doesn't have yet. */
  readonly scope?: ApiErrorScopeHandle | undefined
}

/**
 * Reports failures, makes calls, and reads what is open in the nearest scope.
 *
 * @param failure A failure to show while it is there: a query's `error`, an action's state. Reported once
 *   for each value; when it gives way to nothing, or to another, its entry ends.
 * @throws Outside a provider.
 */
export function useApiError(failure?: unknown, options: UseApiErrorOptions = {}): ApiErrorApi {
  const nearest = useContext(ScopeContext)
  const scope = options.scope?.scope ?? nearest
  const api = useTrackedApi(scope)
  useBoundFailure(failure, options, scope)
  return api
}

function useBoundFailure(failure: unknown, options: UseApiErrorOptions, scope: Scope): void {
  const { store } = useErrorContext('useApiError')
  const bound = useRef<{ failure: unknown; entryId?: string }>({ failure: undefined })
  const latest = useLatest(options)

  // In the commit that brings the failure: React resets an action's form in the same one.
  useIsomorphicLayoutEffect(() => {
    const last = bound.current
    if (Object.is(last.failure, failure)) return
    const { scope: _scope, ...reportOptions } = latest.current
    const entry =
      failure === undefined || failure === null
        ? null
        : store.reportOnce(failure, { ...reportOptions, scope: scope.id })
    if (last.entryId !== undefined && last.entryId !== entry?.id) store.end(last.entryId, 'success')
    bound.current = entry === null ? { failure } : { failure, entryId: entry.id }
  }, [store, failure, scope.id, latest])
}
