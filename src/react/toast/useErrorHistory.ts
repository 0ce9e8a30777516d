'use client'

import type { Entry } from '../../model/Entry.js'
import { useStored } from '../provider/useStored.js'

/** The entries that were put away, newest first; bounded by the store. */
export function useErrorHistory(): readonly Entry[] {
  return useStored('history', (store) => store.getSnapshot().history)
}
