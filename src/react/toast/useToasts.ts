'use client'

import type { Entry } from '../../model/Entry.js'
import { type ShownError, useShownErrors } from '../box/useShownErrors.js'
import { useErrorContext } from '../provider/ErrorContext.js'
import { useSurface } from '../provider/useSurface.js'
import { useErrorHistory } from './useErrorHistory.js'

/** What {@link useToasts} returns. */
export interface ToastsState {
  /** What no place on the page shows, oldest first. */
  readonly toasts: readonly ShownError[]
  /** What has been put away, newest first; bounded. */
  readonly history: readonly Entry[]
  readonly dismiss: (entryId: string) => void
  readonly clearHistory: () => void
}

export interface ToastsOptions {
  /** The toaster has live regions of its own: the kit doesn't say what it shows, so that it is said once. */
  readonly announces?: boolean | undefined
}

/**
 * What a toaster shows, for one of the app's own: the same entries that `ErrorToaster` is told of.
 *
 * @throws Outside a provider.
 */
export function useToasts({ announces = false }: ToastsOptions = {}): ToastsState {
  const { store } = useErrorContext()
  const toasts = useShownErrors(useSurface('toaster', { announces }).items)
  const history = useErrorHistory()

  return { toasts, history, dismiss: store.dismiss, clearHistory: store.clearHistory }
}
