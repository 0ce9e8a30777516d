import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useCountdown } from '../../../src/index.js'

let renders = 0

function countDown(until: number | undefined) {
  renders = 0
  return renderHook(
    ({ until }) => {
      renders += 1
      return useCountdown(until)
    },
    { initialProps: { until } },
  )
}

const advance = (ms: number) => act(() => vi.advanceTimersByTime(ms))

function setVisibility(state: 'hidden' | 'visible') {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state)
  act(() => {
    document.dispatchEvent(new Event('visibilitychange'))
  })
}

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('useCountdown', () => {
  it('useCountdown counts whole seconds down to 0 at the given moment', () => {
    const { result } = countDown(Date.now() + 2_300)
    expect(result.current).toBe(3)
    advance(299)
    expect(result.current).toBe(3)
    advance(1)
    expect(result.current).toBe(2)
    advance(1_000)
    expect(result.current).toBe(1)
    advance(999)
    expect(result.current).toBe(1)
    advance(1)
    expect(result.current).toBe(0)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('useCountdown renders once a second and not more often', () => {
    const { result } = countDown(Date.now() + 10_000)
    const before = renders
    advance(10_000)
    expect(result.current).toBe(0)
    // StrictMode renders twice each time.
    expect(renders - before).toBeLessThanOrEqual(2 * 11)
  })

  it('useCountdown has no timer while the tab is hidden, and is right as soon as the tab is visible', () => {
    const { result } = countDown(Date.now() + 60_000)
    setVisibility('hidden')
    advance(1_000)
    const before = renders
    advance(30_000)
    expect(renders).toBe(before)
    expect(vi.getTimerCount()).toBe(0)
    setVisibility('visible')
    expect(result.current).toBe(29)
    advance(1_000)
    expect(result.current).toBe(28)
  })

  it('useCountdown is 0 when a hidden tab becomes visible after the end', () => {
    const { result } = countDown(Date.now() + 5_000)
    setVisibility('hidden')
    advance(60_000)
    setVisibility('visible')
    expect(result.current).toBe(0)
  })

  it('useCountdown does not get longer when the clock is set back', () => {
    const { result } = countDown(Date.now() + 10_000)
    advance(4_000)
    vi.setSystemTime(Date.now() - 3_600_000)
    advance(1_000)
    expect(result.current).toBe(5)
    advance(5_000)
    expect(result.current).toBe(0)
  })

  it('useCountdown gets shorter when the clock jumps forward, as after sleep', () => {
    const { result } = countDown(Date.now() + 600_000)
    vi.setSystemTime(Date.now() + 3_600_000)
    advance(1_000)
    expect(result.current).toBe(0)
  })

  it('useCountdown restarts with another moment, and stops without one', () => {
    const { result, rerender } = countDown(Date.now() + 5_000)
    rerender({ until: Date.now() + 20_000 })
    expect(result.current).toBe(20)
    rerender({ until: undefined })
    expect(result.current).toBe(0)
    expect(vi.getTimerCount()).toBe(0)
  })

  it.each([undefined, 0, Number.NaN, 1])('useCountdown is 0 at once for %s', (until) => {
    const { result } = countDown(until)
    expect(result.current).toBe(0)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('useCountdown leaves no timer and no listener behind when it unmounts', () => {
    const remove = vi.spyOn(document, 'removeEventListener')
    const { unmount } = countDown(Date.now() + 5_000)
    unmount()
    expect(vi.getTimerCount()).toBe(0)
    expect(remove).toHaveBeenCalledWith('visibilitychange', expect.any(Function), false)
  })
})
