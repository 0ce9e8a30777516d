'use client'

import { useEffect } from 'react'
import { watchEdits } from '../../dom/watchEdits.js'
import { watchMissingElements } from '../../dom/watchMissingElements.js'
import { watchNetwork } from '../../dom/watchNetwork.js'
import { watchPage } from '../../dom/watchPage.js'
import { watchResets } from '../../dom/watchResets.js'
import type { ErrorContextValue } from './ErrorContext.js'
import { useLatest } from './useLatest.js'

/**
 * Keeps the watch over the page, as long as the provider is there; and says when a retry has succeeded, and when the
 * network is back (WCAG 4.1.3).
 */
export function useWatches(context: ErrorContextValue): void {
  const { store } = context
  const latest = useLatest(context)
  useEffect(() => {
    function say(key: string): void {
      const { announce, text } = latest.current
      announce(text(key), 'polite')
    }
    const stops = [
      watchEdits(window, store),
      watchResets(document, store),
      watchPage(document, store),
      watchNetwork(window, store, () => say('backOnline')),
      watchMissingElements(store, () => latest.current.config.debug),
      store.subscribe(() => say('resolved'), 'resolved'),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [store, latest])
}
