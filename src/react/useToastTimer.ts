'use client'

import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Entry } from '../model/Entry.js'
import {
  type Clock,
  createPausableTimer,
  type PausableTimer,
} from '../store/createPausableTimer.js'
import { finiteDuration } from '../store/finiteDuration.js'
import { useLatest } from './useLatest.js'

const CLOCK: Clock = {
  now: () => performance.now(),
  setTimer: (callback, ms) => setTimeout(callback, ms),
  clearTimer: clearTimeout,
}

/** What a person may want to press; closing and copying don't count. */
const OFFERS =
  ':is(a[href], button):not(.rae-close, .rae-copy, [data-action="dismiss"], [data-action="copy-request-id"])'

/**
 * Ends what an element shows after a while, anew for each occurrence; never while there is something to press
 * in it, to wait for, or at work (WCAG 2.2.1).
 *
 * @param duration Milliseconds; what no timer can wait for means never.
 * @returns Milliseconds that it stays if it is left alone; `Infinity` where it doesn't go by itself.
 */
export function useToastTimer(
  ref: RefObject<Element | null>,
  entry: Entry,
  duration: unknown,
  paused: boolean,
  onEnd: () => void,
): number {
  const [stays, setStays] = useState(true)
  const timer = useRef<PausableTimer | null>(null)
  const end = useLatest(onEnd)
  const ms = stays ? Number.POSITIVE_INFINITY : finiteDuration(duration)
  const { revision, pending, retryAt } = entry

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new occurrence has its time from the start.
  useEffect(() => {
    const own = createPausableTimer(ms, () => end.current(), CLOCK)
    timer.current = own
    return own.stop
  }, [ms, revision, end])
  // Without dependencies: what is offered is the renderer's, and may change with each render; each new timer
  // is told.
  useEffect(() => {
    const offers = ref.current?.querySelector(OFFERS)
    setStays(pending || retryAt !== undefined || offers !== null)
    timer.current?.setPaused(paused)
  })
  return ms
}
