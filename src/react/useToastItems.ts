'use client'

import { useCallback, useSyncExternalStore } from 'react'
import type { RoutedItem } from '../model/Routing.js'
import { useErrorContext } from './ErrorContext.js'

const NOTHING: readonly RoutedItem[] = []

/** What no place on the page shows, not yet in words; nothing while a locale is waited for. */
export function useToastItems(): readonly RoutedItem[] {
  const { store, config } = useErrorContext('useToasts')
  const subscribe = useCallback(
    (listener: () => void) => store.subscribe(listener, 'surface:toaster'),
    [store],
  )
  const items = useSyncExternalStore(
    subscribe,
    () => store.router.routed('toaster'),
    () => NOTHING,
  )
  return config.ready ? items : NOTHING
}
