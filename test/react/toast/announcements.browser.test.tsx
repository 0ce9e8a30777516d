import { act, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createErrorStore } from '../../../src/index.js'
import { envelope } from '../../fixtures/envelope.js'
import { listenLive } from '../../fixtures/listenLive.js'
import { renderToaster } from './renderToaster.js'

const wait = (ms: number) => act(() => new Promise((resolve) => setTimeout(resolve, ms)))
const regions = () => [...document.querySelectorAll('[data-rae-live]')]

/** Hides or shows the tab. */
function setHidden(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden })
  Object.defineProperty(document, 'visibilityState', {
    configurable: true,
    get: () => (hidden ? 'hidden' : 'visible'),
  })
  document.dispatchEvent(new Event('visibilitychange'))
}

afterEach(() => {
  Reflect.deleteProperty(document, 'hidden')
  Reflect.deleteProperty(document, 'visibilityState')
})

describe('announcements of toasts', () => {
  it('live regions are empty before the first error, and each repeat is announced with its count', async () => {
    const store = createErrorStore()
    const { fail } = await renderToaster({}, null, { store })
    expect(regions().map((region) => region.getAttribute('aria-live'))).toEqual([
      'assertive',
      'polite',
    ])
    for (const region of regions()) expect(region).toBeEmptyDOMElement()
    const { said } = listenLive()
    await fail()
    await waitFor(() => expect(said).toHaveLength(1))
    await fail()
    await waitFor(() => expect(said).toHaveLength(2))
    await fail()
    await waitFor(() => expect(said).toHaveLength(3))
    expect(said[0]).not.toMatch(/times/)
    expect(said[1]).toMatch(/This has happened 2 times$/)
    expect(said[2]).toMatch(/This has happened 3 times$/)
    await wait(300)
    expect(said).toHaveLength(3)
  })

  it('an announcement begins with the severity in words, and separates its sentences (radix-ui/primitives#3634)', async () => {
    const { fail } = await renderToaster()
    const { said } = listenLive()
    await fail('InternalError')
    await fail('RequestLimitExceeded')
    await waitFor(() => expect(said).toHaveLength(2))
    for (const text of said) {
      expect(text).toMatch(/^assertive: (Error|Warning): [^.]+\. [^.]+\./)
      expect(text).not.toMatch(/Notification|Close|Details/)
    }
  })

  it('no other live region on the page announces a toast as well', async () => {
    const { fail } = await renderToaster()
    const other: string[] = []
    const observer = new MutationObserver((records) => {
      for (const { target, addedNodes } of records) {
        for (const node of addedNodes) {
          const element = node instanceof Element ? node : target
          const live = (element as Element).closest(
            '[aria-live]:not([data-rae-live]), [role="status"], [role="alert"]',
          )
          if (live !== null && live.getAttribute('aria-live') !== 'off') other.push(live.outerHTML)
        }
      }
    })
    observer.observe(document, { subtree: true, childList: true })
    await fail()
    await wait(1_200)
    observer.disconnect()
    expect(other).toEqual([])
  })

  it('a failure in a hidden tab is announced once, when the tab is visible', async () => {
    const { fail } = await renderToaster()
    const { said } = listenLive()
    setHidden(true)
    await fail()
    await fail()
    await wait(300)
    expect(said).toEqual([])
    act(() => setHidden(false))
    await waitFor(() => expect(said).toHaveLength(1))
    expect(said[0]).toMatch(/This has happened 2 times$/)
    await wait(200)
    expect(said).toHaveLength(1)
  })

  it("a failure of the person's own action is announced assertively, a background failure politely", async () => {
    const { fail } = await renderToaster()
    const { said } = listenLive()
    await fail('InternalError', { foreground: false })
    await waitFor(() => expect(said).toHaveLength(1))
    await fail('RequestLimitExceeded')
    await waitFor(() => expect(said).toHaveLength(2))
    expect(said[0]).toMatch(/^polite: /)
    expect(said[1]).toMatch(/^assertive: /)
  })

  it('10,000 equal failures in one task are announced once, with their count', async () => {
    const store = createErrorStore()
    await renderToaster({}, null, { store })
    const { said } = listenLive()
    act(() => {
      for (let at = 0; at < 10_000; at++) {
        store.report(envelope('InternalError'), { surface: 'toast' })
      }
    })
    await waitFor(() => expect(said).toHaveLength(1))
    expect(said[0]).toMatch(/This has happened 10,000 times$/)
    await wait(200)
    expect(said).toHaveLength(1)
  })

  it('of many failures in one task the newest three are announced, and the number of the others', async () => {
    const store = createErrorStore()
    await renderToaster({}, null, { store })
    const { said } = listenLive()
    act(() => {
      for (let at = 0; at < 5; at++) store.report(envelope(`InternalError.Number${at}`))
      for (const code of ['LimitExceeded', 'ResourceNotFound', 'UnsupportedOperation']) {
        store.report(envelope(code), { surface: 'toast' })
      }
    })
    await waitFor(() => expect(said).toHaveLength(4))
    expect(new Set(said).size).toBe(4)
    expect(said.at(-1)).toBe('assertive: 5 more messages')
  })

  it('a failure reported before the toaster mounts is shown and announced once', async () => {
    const store = createErrorStore()
    store.report(envelope('InternalError'), { surface: 'toast' })
    const { said } = listenLive()
    const { toasts } = await renderToaster({}, null, { store })
    await waitFor(() => expect(toasts()).toHaveLength(1))
    await waitFor(() => expect(said).toHaveLength(1))
    await wait(200)
    expect(said).toHaveLength(1)
  })

  it('live regions are empty again after ten seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const store = createErrorStore()
      const { fail } = { fail: () => store.report(envelope('InternalError')) }
      vi.useRealTimers()
      await renderToaster({}, null, { store })
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
      act(() => void fail())
      await act(() => Promise.resolve())
      act(() => vi.advanceTimersByTime(100))
      expect(regions()[0]).not.toBeEmptyDOMElement()
      act(() => vi.advanceTimersByTime(10_000))
      expect(regions()[0]).toBeEmptyDOMElement()
    } finally {
      vi.useRealTimers()
    }
  })
})
