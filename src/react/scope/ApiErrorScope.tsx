'use client'

import { type ReactNode, useMemo } from 'react'
import { ErrorContext, type Scope, useErrorContext } from '../provider/ErrorContext.js'
import {
  type ApiErrorScopeHandle,
  type ScopeOptions,
  useApiErrorScope,
} from './useApiErrorScope.js'

/**
 * A part of the page whose errors belong together: a form, a dialog, a page. Errors of what runs inside are
 * shown by its fields, summary and banner; without those, by the next outer scope's.
 */
export function ApiErrorScope(props: ApiErrorScopeProps) {
  const { value, children } = props
  return value === undefined ? (
    <OwnScope {...props} />
  ) : (
    <GivenScope scope={value.scope}>{children}</GivenScope>
  )
}

function OwnScope({ children, ...options }: OwnScopeProps) {
  return useProvided(useApiErrorScope(options).scope, children)
}

function GivenScope({ scope, children }: { readonly scope: Scope; readonly children: ReactNode }) {
  return useProvided(scope, children)
}

function useProvided(scope: Scope, children: ReactNode): ReactNode {
  const context = useErrorContext()
  const value = useMemo(() => ({ ...context, scope }), [context, scope])
  return <ErrorContext.Provider value={value}>{children}</ErrorContext.Provider>
}

interface OwnScopeProps extends ScopeOptions {
  readonly value?: undefined
  readonly children?: ReactNode
}

interface GivenScopeProps extends Partial<Record<keyof ScopeOptions, never>> {
  /** What `useApiErrorScope` returned. */
  readonly value: ApiErrorScopeHandle
  readonly children?: ReactNode
}

export type ApiErrorScopeProps = OwnScopeProps | GivenScopeProps
