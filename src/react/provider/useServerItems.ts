'use client'

import { useCallback, useRef } from 'react'
import type { RoutedItem } from '../../model/Routing.js'
import type { ErrorStore } from '../../model/Store.js'

const NOTHING: readonly RoutedItem[] = []

/**
 * What a surface shows where there is no document to route on: on a server, and while its answer hydrates.
 * The first banner or summary that renders in a scope takes the scope's entries; fields take none, since
 * nobody can know yet which will be there. Surfaces are named by `useId`, so both sides agree.
 */
export function useServerItems(
  store: ErrorStore,
  id: string,
  kind: 'field' | 'summary' | 'banner',
  scope: string,
): () => readonly RoutedItem[] {
  const memo = useRef<{ entries: unknown; items: readonly RoutedItem[] } | null>(null)
  return useCallback(() => {
    const { entries } = store.getSnapshot()
    if (memo.current?.entries === entries) return memo.current.items
    const mine =
      kind === 'field' || !store.router.claim(scope, id)
        ? NOTHING
        : entries
            .filter((entry) => entry.scope === scope && entry.surface !== 'toast')
            .flatMap((entry) => {
              const violations = entry.surface === 'banner' ? [] : [...entry.violations.keys()]
              return (violations.length > 0 ? violations : [-1]).map(
                (violation): RoutedItem => ({ entry, violation, role: 'text' }),
              )
            })
    memo.current = { entries, items: mine }
    return mine
  }, [store, id, kind, scope])
}
