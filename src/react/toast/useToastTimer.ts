'use client'

import { type RefObject, useEffect, useRef, useState } from 'react'
import { useLatest } from '../provider/useLatest.js'

/** Things that a person may want to press; closing and copying don't count. */
const OFFERS = ':is(a[href], button):not(.rae-close, .rae-copy, [data-idle])'

/** The longest delay of a browser's timer, in milliseconds. A longer one fires at once. */
const LONGEST = 2 ** 31 - 1

/**
 * Ends a toast after a while, counted anew for each occurrence; never while there is something to press in it, to wait
 * for, or at work (WCAG 2.2.1).
 *
 * @param revision Counts the occurrences.
 * @param waits Whether there is something to wait for, or at work.
 * @param duration Milliseconds; never for 0, or where no timer can wait that long.
 * @returns Milliseconds that the toast stays if it is left alone; `Infinity` where it doesn't go by itself.
 */
export function useToastTimer(
  ref: RefObject<Element | null>,
  revision: number,
  waits: unknown,
  duration = 0,
  paused: boolean,
  onEnd: () => void,
): number {
  const [stays, setStays] = useState(true)
  const left = useRef(0)
  const end = useLatest(onEnd)
  const timed = !stays && duration > 0 && duration <= LONGEST
  const ms = timed ? duration : Number.POSITIVE_INFINITY

  // Without dependencies: the app may draw the toast, and offer something else with each render.
  useEffect(() => {
    const offers = ref.current?.querySelector(OFFERS)
    setStays(!!(waits || offers))
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new occurrence has its full time.
  useEffect(() => {
    left.current = ms
  }, [ms, revision])
  // biome-ignore lint/correctness/useExhaustiveDependencies: and starts it anew.
  useEffect(() => {
    if (paused || ms === Number.POSITIVE_INFINITY) return
    const since = performance.now()
    const timer = setTimeout(() => end.current(), left.current)
    return () => {
      clearTimeout(timer)
      left.current -= performance.now() - since
    }
  }, [paused, ms, revision, end])
  return ms
}
