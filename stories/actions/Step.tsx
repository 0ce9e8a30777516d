import type { ReactNode } from 'react'
import {
  type ActionHandlers,
  ApiErrorScope,
  ErrorBanner,
  type ReportOptions,
  useApiError,
} from '../../src/index.js'

/** A part of an app with one failure and the handlers for its next steps. */
export function Step({ failure, actions, children, ...options }: StepProps) {
  return (
    <ApiErrorScope actions={actions}>
      <ErrorBanner />
      <Held failure={failure} options={options} />
      {children}
    </ApiErrorScope>
  )
}

function Held({ failure, options }: { failure: unknown; options: HeldOptions }) {
  useApiError(failure, { foreground: false, surface: 'banner', ...options })
  return null
}

type HeldOptions = Pick<ReportOptions, 'retry' | 'fields'>

export interface StepProps extends HeldOptions {
  readonly failure: unknown
  /** By action id, for the scope. */
  readonly actions?: ActionHandlers
  readonly children?: ReactNode
}
