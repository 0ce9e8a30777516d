'use client'

import type { Entry } from '../../model/Entry.js'
import { useErrorContext } from '../provider/ErrorContext.js'
import { useStoreValue } from '../provider/useStoreValue.js'

/** Returns the entries that ended unsolved, newest first; as many as the store remembers. None on a server. */
export function useErrorHistory(): readonly Entry[] {
  const { store } = useErrorContext()
  return useStoreValue(
    store,
    'history',
    () => store.getSnapshot().history,
    () => NOTHING,
  )
}

const NOTHING: readonly never[] = []
