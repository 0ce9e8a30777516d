'use client'

import { useCallback, useSyncExternalStore } from 'react'
import type { Entry } from '../model/Entry.js'
import { useErrorContext } from './ErrorContext.js'

const NOTHING: readonly Entry[] = []

/** What has been put away, newest first; bounded by the store. */
export function useErrorHistory(): readonly Entry[] {
  const { store } = useErrorContext('useToasts')
  const subscribe = useCallback(
    (listener: () => void) => store.subscribe(listener, 'history'),
    [store],
  )
  return useSyncExternalStore(
    subscribe,
    () => store.getSnapshot().history,
    () => NOTHING,
  )
}
