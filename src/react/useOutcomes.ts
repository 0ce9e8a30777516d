'use client'

import { useEffect } from 'react'
import type { ErrorContextValue } from './ErrorContext.js'
import { useLatest } from './useLatest.js'
import { watchNetwork } from './watchNetwork.js'

/** Says when a retry has succeeded, and when the network is back (WCAG 4.1.3). */
export function useOutcomes(context: ErrorContextValue): void {
  const { store } = context
  const latest = useLatest(context)
  useEffect(() => {
    function say(key: string): void {
      const { announce, text } = latest.current
      announce(text(key), 'polite')
    }
    const stops = [
      store.subscribe(() => say('resolved'), 'resolved'),
      watchNetwork(window, store, () => say('backOnline')),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [store, latest])
}
