'use client'

import { type ReactNode, useMemo } from 'react'
import { ErrorContext, type Scope, useErrorContext } from '../provider/ErrorContext.js'
import {
  type ApiErrorScopeHandle,
  type ScopeOptions,
  useApiErrorScope,
} from './useApiErrorScope.js'

/**
 * A part of the page whose errors belong together: a form, a dialog, a page. Its fields, summary and banner show the
 * errors of the calls made inside. If it has none of these, the next outer scope shows them.
 *
 * @throws Error outside a provider.
 */
export function ApiErrorScope(props: ApiErrorScopeProps) {
  const { value, children } = props
  return value === undefined ? (
    <OwnScope {...props} />
  ) : (
    <Within scope={value.scope}>{children}</Within>
  )
}

function OwnScope({ children, ...options }: OwnScopeProps) {
  return <Within scope={useApiErrorScope(options).scope}>{children}</Within>
}

function Within({ scope, children }: { readonly scope: Scope; readonly children: ReactNode }) {
  const context = useErrorContext()
  const value = useMemo(() => ({ ...context, scope }), [context, scope])
  return <ErrorContext.Provider value={value}>{children}</ErrorContext.Provider>
}

interface OwnScopeProps extends ScopeOptions {
  readonly value?: undefined
  /** The part of the page. */
  readonly children?: ReactNode
}

interface GivenScopeProps extends Partial<Record<keyof ScopeOptions, never>> {
  /** The handle that `useApiErrorScope` returned, in place of all other options. Default: a new scope. */
  readonly value: ApiErrorScopeHandle
  /** The part of the page. */
  readonly children?: ReactNode
}

/** The options of a new scope, or the handle of one as `value`. */
export type ApiErrorScopeProps = OwnScopeProps | GivenScopeProps
