'use client'

import type { ReactNode } from 'react'
import { type Scope, ScopeContext } from './ScopeContext.js'
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
  return props.value === undefined ? (
    <OwnScope {...props} />
  ) : (
    <GivenScope scope={props.value.scope}>{props.children}</GivenScope>
  )
}

function OwnScope({ children, ...options }: OwnScopeProps) {
  return <GivenScope scope={useApiErrorScope(options).scope}>{children}</GivenScope>
}

function GivenScope({ scope, children }: { scope: Scope; children: ReactNode }) {
  return <ScopeContext.Provider value={scope}>{children}</ScopeContext.Provider>
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
