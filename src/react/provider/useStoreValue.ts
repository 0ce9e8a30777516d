'use client'

import { useCallback, useSyncExternalStore } from 'react'
import type { Machine } from '../../model/Machine.js'

/** A reading of the store, taken again when what the key stands for has changed. */
export function useStoreValue<Value>(
  store: Machine,
  key: string,
  read: () => Value,
  readOnServer: () => Value,
): Value {
  const subscribe = useCallback(
    (listener: () => void) => store.subscribe(listener, key),
    [store, key],
  )
  return useSyncExternalStore(subscribe, read, readOnServer)
}
