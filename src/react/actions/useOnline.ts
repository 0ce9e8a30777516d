'use client'

import { useSyncExternalStore } from 'react'
import { listen } from '../../dom/listen.js'

/** Whether the browser believes to have a network; true on a server. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => navigator.onLine !== false,
    () => true,
  )
}

function subscribe(onChange: () => void): () => void {
  return listen(window, ['online', 'offline'], onChange)
}
