'use client'

import { useCallback, useRef } from 'react'
import type { Machine } from '../../model/Machine.js'
import type { RegisteredSurface, RoutedItem } from '../../model/Routing.js'

/**
 * Makes a reader of a surface's items on a server and during hydration. It returns the same list while the store has
 * the same entries. The surface's id comes from `useId`, so server and browser agree.
 */
export function useServerItems(
  store: Machine,
  { id, kind, scope }: RegisteredSurface,
): () => readonly RoutedItem[] {
  const memo = useRef<{ entries: unknown; items: readonly RoutedItem[] } | null>(null)
  return useCallback(() => {
    const { entries } = store.getSnapshot()
    if (memo.current?.entries !== entries) {
      memo.current = { entries, items: store.router.routedOnServer({ id, kind, scope }, entries) }
    }
    return memo.current.items
  }, [store, id, kind, scope])
}
