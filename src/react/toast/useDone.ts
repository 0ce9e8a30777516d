'use client'

import { useRef, useState } from 'react'
import type { Entry } from '../../model/Entry.js'
import type { RoutedItem } from '../../model/Routing.js'
import { type ShownError, useShownErrors } from '../box/useShownErrors.js'
import { useErrorContext } from '../provider/ErrorContext.js'
import { useIsomorphicLayoutEffect } from '../provider/useIsomorphicLayoutEffect.js'
import { useStoreValue } from '../provider/useStoreValue.js'

/**
 * Puts toasts into words. The one whose retry has succeeded last stays in its place, to say "Done".
 *
 * @param stays Whether it does.
 * @returns `done`: its entry. `onDone` takes it away.
 */
export function useDone(items: readonly RoutedItem[], stays: boolean) {
  const { store } = useErrorContext()
  const resolved = useStoreValue(store, 'resolved', store.resolved)
  const [over, setOver] = useState<Entry>()
  const before = useRef<readonly ShownError[]>([])
  const wasShown = before.current.some(({ alike }) => alike.some(({ id }) => id === resolved?.id))
  // It may have failed again meanwhile.
  const free = stays && wasShown && resolved && resolved !== over && !store.alike(resolved)[0]
  const done = free ? resolved : undefined
  const own = done ? [{ entry: done, violation: -1, role: 'text' } as const] : []
  const shown = useShownErrors([...items, ...own].sort((a, b) => ageOf(a) - ageOf(b)))
  useIsomorphicLayoutEffect(() => {
    before.current = shown
  })
  return { shown, done, onDone: () => setOver(resolved) }
}

/** Ids are numbered. */
function ageOf({ entry }: RoutedItem): number {
  return Number(entry.id.slice(1))
}
