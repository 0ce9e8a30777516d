'use client'

import type { Entry } from '../../model/Entry.js'
import { useStored } from '../provider/useStored.js'

/** What has been put away, newest first; bounded by the store. */
export function useErrorHistory(): readonly Entry[] {
  return useStored('history', (store) => store.getSnapshot().history)
}
