'use client'

import type { ErrorStore } from '../../model/Store.js'
import { useErrorContext } from './ErrorContext.js'
import { useStoreValue } from './useStoreValue.js'

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
  const { store } = useErrorContext()
  return useStoreValue(
    store,
    key,
    () => read(store),
    () => NOTHING,
  )
}

const NOTHING: readonly never[] = []
