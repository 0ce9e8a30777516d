'use client'

import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { listen } from '../../dom/listen.js'

/**
 * The seconds left until a moment. Renders once a second until then; not while the tab is hidden, and at once when it is
 * visible again.
 *
 * The wait ends by the wall clock or by the time that has passed, whichever comes first: setting the clock doesn't
 * lengthen it, and neither does sleep, during which the passed time stands still.
 *
 * @param until Epoch milliseconds; undefined where there is nothing to wait for.
 * @returns Seconds, rounded up; 0 when the moment has come, and on a server.
 */
export function useCountdown(until: number | undefined): number {
  const msLeft = useMemo(() => createCountdown(until), [until])
  const subscribe = useCallback(
    (onChange: () => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined
      function tick(): void {
        clearTimeout(timer)
        if (document.visibilityState === 'hidden') return
        onChange()
        const left = msLeft()
        // To the next whole second, so that all have the same length and the end is exact.
        if (left > 0) timer = setTimeout(tick, left % 1_000 || 1_000)
      }
      if (msLeft() <= 0) return () => undefined
      const stop = listen(document, ['visibilitychange'], tick)
      tick()
      return () => {
        clearTimeout(timer)
        stop()
      }
    },
    [msLeft],
  )
  return useSyncExternalStore(
    subscribe,
    () => Math.ceil(msLeft() / 1_000),
    () => 0,
  )
}

function createCountdown(until = 0): () => number {
  const wait = until - Date.now()
  const since = performance.now()
  return () => {
    const passed = Math.floor(performance.now() - since)
    return Math.max(0, Math.min(until - Date.now(), wait - passed)) || 0
  }
}
