import type { ReactNode } from 'react'
import {
  type ActionHandlers,
  ApiErrorScope,
  ErrorBanner,
  type ReportOptions,
  type ShownError,
  useApiError,
} from '../../src/index.js'

/** A part of an app with one failure and the handlers for its next steps. */
export function Step({ failure, actions, draw, children, ...options }: StepProps) {
  return (
    <ApiErrorScope actions={actions}>
      <ErrorBanner {...(draw && { children: draw })} />
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
  /** Draws the error in place of the kit's box. */
  readonly draw?: (error: ShownError) => ReactNode
  readonly children?: ReactNode
}
