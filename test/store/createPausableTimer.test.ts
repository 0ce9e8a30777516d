import { describe, expect, it, vi } from 'vitest'
import { createPausableTimer } from '../../src/store/createPausableTimer.js'

/** A clock that goes only when it is told to. */
function createClock() {
  let at = 0
  const timers = new Map<number, { readonly due: number; readonly callback: () => void }>()
  let serial = 0
  return {
    now: () => at,
    setTimer(callback: () => void, ms: number) {
      timers.set(++serial, { due: at + ms, callback })
      return serial
    },
    clearTimer: (handle: never) => void timers.delete(handle),
    pending: () => timers.size,
    pass(ms: number) {
      at += ms
      for (const [handle, { due, callback }] of timers) {
        if (due > at) continue
        timers.delete(handle)
        callback()
      }
    },
  }
}

function start(duration: number) {
  const clock = createClock()
  const onEnd = vi.fn()
  return { clock, onEnd, timer: createPausableTimer(duration, onEnd, clock) }
}

describe('createPausableTimer', () => {
  it('ends once, when its running time is over', () => {
    const { clock, onEnd, timer } = start(100)
    timer.setPaused(false)
    clock.pass(99)
    expect(onEnd).not.toHaveBeenCalled()
    clock.pass(1)
    expect(onEnd).toHaveBeenCalledOnce()
    timer.setPaused(true)
    timer.setPaused(false)
    clock.pass(1_000)
    expect(onEnd).toHaveBeenCalledOnce()
  })

  it('stands still while it is paused, as often as it is', () => {
    const { clock, onEnd, timer } = start(100)
    timer.setPaused(false)
    clock.pass(40)
    timer.setPaused(true)
    timer.setPaused(true)
    clock.pass(10_000)
    timer.setPaused(false)
    timer.setPaused(false)
    clock.pass(40)
    timer.setPaused(true)
    clock.pass(10_000)
    expect(onEnd).not.toHaveBeenCalled()
    timer.setPaused(false)
    clock.pass(20)
    expect(onEnd).toHaveBeenCalledOnce()
  })

  it('does not run before it is told whether it is paused', () => {
    const { clock, onEnd, timer } = start(100)
    clock.pass(1_000)
    timer.setPaused(true)
    clock.pass(1_000)
    expect(onEnd).not.toHaveBeenCalled()
  })

  it('leaves nothing behind when it is stopped', () => {
    const { clock, onEnd, timer } = start(100)
    timer.setPaused(false)
    timer.stop()
    timer.setPaused(false)
    expect(clock.pending()).toBe(0)
    clock.pass(1_000)
    expect(onEnd).not.toHaveBeenCalled()
  })

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31, 2 ** 40])(
    'never ends with a duration of %s (a browser would fire at once)',
    (duration) => {
      const { clock, onEnd, timer } = start(duration)
      timer.setPaused(false)
      expect(clock.pending()).toBe(0)
      clock.pass(2 ** 41)
      expect(onEnd).not.toHaveBeenCalled()
    },
  )

  it('takes the longest time that a browser can wait', () => {
    const { clock, onEnd, timer } = start(2 ** 31 - 1)
    timer.setPaused(false)
    clock.pass(2 ** 31 - 1)
    expect(onEnd).toHaveBeenCalledOnce()
  })
})
