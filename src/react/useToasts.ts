'use client'

import { useCallback, useSyncExternalStore } from 'react'
import type { Entry } from '../model/Entry.js'
import type { RoutedItem } from '../model/Routing.js'
import { useErrorContext } from './ErrorContext.js'
import { type ShownError, useShownErrors } from './useShownErrors.js'

const NOTHING: readonly RoutedItem[] = []
const NO_HISTORY: readonly Entry[] = []

/** What {@link useToasts} returns. */
export interface ToastsState {
  /** What no place on the page shows, oldest first. */
  readonly toasts: readonly ShownError[]
  /** What has been put away, newest first; bounded. */
  readonly history: readonly Entry[]
  readonly dismiss: (entryId: string) => void
  readonly clearHistory: () => void
}

/**
 * What a toaster shows, for one of the app's own: the same entries that `ErrorToaster` is told of.
 *
 * @throws Outside a provider.
 */
export function useToasts(): ToastsState {
  const { store, config } = useErrorContext('useToasts')
  const subscribe = useCallback(
    (listener: () => void) => store.subscribe(listener, 'surface:toaster'),
    [store],
  )
  const subscribeAll = useCallback(
    (listener: () => void) => store.subscribe(listener, 'history'),
    [store],
  )
  const items = useSyncExternalStore(
    subscribe,
    () => store.router.routed('toaster'),
    () => NOTHING,
  )
  const history = useSyncExternalStore(
    subscribeAll,
    () => store.getSnapshot().history,
    () => NO_HISTORY,
  )
  return {
    toasts: useShownErrors(config.ready ? items : NOTHING),
    history,
    dismiss: store.dismiss,
    clearHistory: store.clearHistory,
  }
}
