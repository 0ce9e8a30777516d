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
  it('counts whole seconds down, one a second, to 0 at the very moment', () => {
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

  it('renders again once a second and not more often', () => {
    const { result } = countDown(Date.now() + 10_000)
    const before = renders
    advance(10_000)
    expect(result.current).toBe(0)
    // StrictMode renders twice each time.
    expect(renders - before).toBeLessThanOrEqual(2 * 11)
  })

  it('rests while the tab is hidden, and is right at once when it is seen again', () => {
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

  it('ends in a hidden tab without anybody counting, and is over when the tab is seen', () => {
    const { result } = countDown(Date.now() + 5_000)
    setVisibility('hidden')
    advance(60_000)
    setVisibility('visible')
    expect(result.current).toBe(0)
  })

  it('is not lengthened by a clock that is set back', () => {
    const { result } = countDown(Date.now() + 10_000)
    advance(4_000)
    vi.setSystemTime(Date.now() - 3_600_000)
    advance(1_000)
    expect(result.current).toBe(5)
    advance(5_000)
    expect(result.current).toBe(0)
  })

  it('goes by a clock that is set forward: a device that slept has waited', () => {
    const { result } = countDown(Date.now() + 600_000)
    vi.setSystemTime(Date.now() + 3_600_000)
    advance(1_000)
    expect(result.current).toBe(0)
  })

  it('starts anew with another moment, and stops with none', () => {
    const { result, rerender } = countDown(Date.now() + 5_000)
    rerender({ until: Date.now() + 20_000 })
    expect(result.current).toBe(20)
    rerender({ until: undefined })
    expect(result.current).toBe(0)
    expect(vi.getTimerCount()).toBe(0)
  })

  it.each([undefined, 0, Number.NaN, 1])('is over at once for %s', (until) => {
    const { result } = countDown(until)
    expect(result.current).toBe(0)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('leaves no timer and no listener behind', () => {
    const remove = vi.spyOn(document, 'removeEventListener')
    const { unmount } = countDown(Date.now() + 5_000)
    unmount()
    expect(vi.getTimerCount()).toBe(0)
    expect(remove).toHaveBeenCalledWith('visibilitychange', expect.any(Function))
  })
})
