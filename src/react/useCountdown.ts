'use client'

import { useEffect, useState } from 'react'

/**
 * The whole seconds left until a moment. Renders again once a second while there are any.
 *
 * @param until Epoch milliseconds; undefined where there is nothing to wait for.
 * @returns Seconds, rounded up; 0 when the moment has come.
 */
export function useCountdown(until: number | undefined): number {
  const [now, setNow] = useState(() => Date.now())
  const left = until === undefined ? 0 : Math.max(0, Math.ceil((until - now) / 1_000))

  useEffect(() => {
    if (until === undefined || until <= Date.now()) return
    const tick = () => {
      setNow(Date.now())
      if (Date.now() >= until) stop()
    }
    const timer = setInterval(tick, 1_000)
    const stop = () => {
      clearInterval(timer)
    }
    // A hidden tab's timers are throttled: what is shown is right again at once when it is visible.
    document.addEventListener('visibilitychange', tick)
    setNow(Date.now())
    return () => {
      stop()
      document.removeEventListener('visibilitychange', tick)
    }
  }, [until])
  return left
}
