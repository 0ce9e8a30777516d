'use client'

import { useCallback, useSyncExternalStore } from 'react'
import type { ErrorStore } from '../model/Store.js'
import { useErrorContext } from './ErrorContext.js'

/**
 * A list that the store keeps, and renders again when it changes; nothing on a server.
 *
 * @param key What the store's notifications of it are about.
 * @param read Answers the same list while nothing has changed.
 */
export function useStored<Item>(
  key: string,
  read: (store: ErrorStore) => readonly Item[],
): readonly Item[] {
  const { store } = useErrorContext('useToasts')
  const subscribe = useCallback(
    (listener: () => void) => store.subscribe(listener, key),
    [store, key],
  )
  return useSyncExternalStore(
    subscribe,
    () => read(store),
    () => NOTHING,
  )
}

const NOTHING: readonly never[] = []
