'use client'

import type { Entry } from '../../model/Entry.js'
import { useErrorContext } from '../provider/ErrorContext.js'
import { useStoreValue } from '../provider/useStoreValue.js'

/** The dismissed entries, newest first; as many as the store remembers, and none on a server. */
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
