'use client'

import { useSyncExternalStore } from 'react'

/** Whether the page has hydrated: false on a server, and in the render that hydrates. */
export function useHydrated(): boolean {
  return useSyncExternalStore(never, yes, no)
}

const never = () => () => undefined
const yes = () => true
const no = () => false
