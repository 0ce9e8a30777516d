'use client'

import type { Entry } from '../../model/Entry.js'
import { type ShownError, useShownErrors } from '../box/useShownErrors.js'
import { useErrorContext } from '../provider/ErrorContext.js'
import { useStoreValue } from '../provider/useStoreValue.js'
import { useSurface } from '../provider/useSurface.js'

/** The return value of {@link useToasts}. */
export interface ToastsState {
  /** The errors without a place on the page, oldest first; those with the same words as one. */
  readonly toasts: readonly ShownError[]
  /** Entries that ended unsolved (dismissed, timed out, superseded), newest first; as many as the store remembers. */
  readonly history: readonly Entry[]
  /** Dismisses a toast: all entries that it stands for. */
  readonly dismiss: (entryId: string) => void
  readonly clearHistory: () => void
}

export interface ToastsOptions {
  /** The toaster announces its entries itself, so the kit does not. Default `false`. */
  readonly announces?: boolean | undefined
}

/**
 * Returns the entries of a toaster, for a toaster of your own: the same that `ErrorToaster` shows.
 *
 * @throws Error outside a provider.
 */
export function useToasts({ announces = false }: ToastsOptions = {}): ToastsState {
  const { store } = useErrorContext()
  const toasts = useShownErrors(useSurface('toaster', { announces }).items)
  const history = useErrorHistory()

  return { toasts, history, dismiss: store.dismissAlike, clearHistory: store.clearHistory }
}

/** Returns the entries that ended unsolved, newest first; as many as the store remembers. None on a server. */
export function useErrorHistory(): readonly Entry[] {
  const { store } = useErrorContext()
  const read = () => store.getSnapshot().history
  return useStoreValue(store, 'history', read, () => NOTHING)
}

const NOTHING: readonly never[] = []
