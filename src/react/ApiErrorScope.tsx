'use client'

import type { ReactNode } from 'react'
import { ScopeContext } from './ScopeContext.js'
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
  if (value === undefined) return <OwnScope {...props} />
  return <ScopeContext.Provider value={value.scope}>{children}</ScopeContext.Provider>
}

function OwnScope({ children, ...options }: OwnScopeProps) {
  return <ApiErrorScope value={useApiErrorScope(options)}>{children}</ApiErrorScope>
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
