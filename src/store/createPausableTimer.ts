import { finiteDuration } from './finiteDuration.js'

/** What a timer takes from the outside world. */
export interface Clock {
  /** Milliseconds from any moment on; never goes back. */
  readonly now: () => number
  readonly setTimer: (callback: () => void, ms: number) => unknown
  readonly clearTimer: (handle: never) => void
}

export interface PausableTimer {
  /** Holds the time that is left, or lets it run on; the same twice changes nothing. */
  setPaused(paused: boolean): void
  stop(): void
}

/**
 * A timer that stands still while it is paused. Made paused or not by its first `setPaused`.
 *
 * @param duration Milliseconds of running time; what no timer can wait for means never.
 * @param onEnd Called once, when the time has run out.
 */
export function createPausableTimer(
  duration: number,
  onEnd: () => void,
  { now, setTimer, clearTimer }: Clock,
): PausableTimer {
  let left = finiteDuration(duration)
  let since: number | undefined
  let handle: unknown

  function setPaused(paused: boolean): void {
    if (left === Number.POSITIVE_INFINITY || paused === (since === undefined)) return
    if (since === undefined) {
      since = now()
      handle = setTimer(() => {
        left = Number.POSITIVE_INFINITY
        onEnd()
      }, left)
    } else {
      left -= now() - since
      since = undefined
      clearTimer(handle as never)
    }
  }

  return {
    setPaused,
    stop() {
      setPaused(true)
      left = Number.POSITIVE_INFINITY
    },
  }
}
