'use client'

import { useCallback, useSyncExternalStore } from 'react'
import type { Machine } from '../../model/Machine.js'

/**
 * Reads a value from the store, again after each change of the key.
 *
 * @param key A key of `Machine.subscribe`.
 * @param read Returns the same object until the value changes.
 * @param readOnServer Reads it on a server and during hydration.
 */
export function useStoreValue<Value>(
  store: Machine,
  key: string,
  read: () => Value,
  readOnServer = read,
): Value {
  const subscribe = useCallback(
    (listener: () => void) => store.subscribe(listener, key),
    [store, key],
  )
  return useSyncExternalStore(subscribe, read, readOnServer)
}
