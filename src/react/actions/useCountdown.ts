'use client'

import { useCallback, useMemo, useSyncExternalStore } from 'react'

/**
 * The whole seconds left until a moment. Renders again once a second while there are any, and not while the
 * tab is hidden: what is shown is right again as soon as it is seen.
 *
 * A clock that is set during the wait doesn't lengthen it: it ends by the wall clock or by the time that has
 * passed since, whichever comes first (the latter stands still while a device sleeps).
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
        // On to where the whole number changes, so that seconds have the same length and the end is exact.
        if (left > 0) timer = setTimeout(tick, left % 1_000 || 1_000)
      }
      if (msLeft() > 0) {
        document.addEventListener('visibilitychange', tick)
        tick()
      }
      return () => {
        clearTimeout(timer)
        document.removeEventListener('visibilitychange', tick)
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
