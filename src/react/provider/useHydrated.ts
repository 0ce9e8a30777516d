'use client'

import { useSyncExternalStore } from 'react'

/** Whether the page is alive: false on a server, and for the render that takes over what it sent. */
export function useHydrated(): boolean {
  return useSyncExternalStore(never, yes, no)
}

const never = () => () => undefined
const yes = () => true
const no = () => false
