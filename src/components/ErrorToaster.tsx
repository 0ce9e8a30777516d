'use client'

import * as Toast from '@radix-ui/react-toast'
import { useId } from 'react'
import { useErrorContext } from '../react/ErrorContext.js'
import type { ShownError } from '../react/useShownErrors.js'
import { useToasts } from '../react/useToasts.js'
import { ErrorContent } from './ErrorContent.js'
import { ErrorView } from './ErrorView.js'

/**
 * Shows what no place on the page shows, as toasts: the newest ones, and the number of the others. Goes to
 * the provider as its `toaster`.
 */
export function ErrorToaster({ max = 3 }: ErrorToasterProps) {
  const { text } = useErrorContext('ErrorToaster')
  const { toasts } = useToasts()
  const shown = toasts.slice(-max)
  const hidden = toasts.length - shown.length
  return (
    <Toast.Provider duration={Number.POSITIVE_INFINITY} label={text('notifications')}>
      {shown.map((error) => (
        <ErrorView key={error.id} error={error} fallback={<ToastBox error={error} />} />
      ))}
      {hidden > 0 && <p className="rae-more">{text('more', { count: hidden })}</p>}
      <Toast.Viewport className="rae-viewport" aria-live="off" />
    </Toast.Provider>
  )
}

function ToastBox({ error }: { readonly error: ShownError }) {
  const { store, text } = useErrorContext('ErrorToaster')
  const titleId = useId()
  const { severity, fault, code } = error.presentation
  return (
    <Toast.Root
      className="rae-toast"
      aria-live="off"
      aria-labelledby={titleId}
      data-severity={severity}
      data-fault={fault}
      data-code={code}
      onOpenChange={(open) => {
        if (!open) store.dismiss(error.id)
      }}
    >
      <ErrorContent error={error} titleId={titleId} />
      <Toast.Close className="rae-close" aria-label={text('close')} />
    </Toast.Root>
  )
}

export interface ErrorToasterProps {
  /** How many toasts are mounted at once. Default 3. */
  readonly max?: number
}
