import { act, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createErrorStore } from '../../../src/index.js'
import { envelope } from '../../fixtures/envelope.js'
import { listenLive } from '../../fixtures/listenLive.js'
import { renderToaster } from './renderToaster.js'

const wait = (ms: number) => act(() => new Promise((resolve) => setTimeout(resolve, ms)))
const regions = () => [...document.querySelectorAll('[data-rae-live]')]

/** The tab, as the page sees it. */
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

describe('TOASTS.md, announcements', () => {
  it('row 7: the regions are there and empty before the first error; an update and a repeat are said again', async () => {
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

  it('row 8 (radix-ui/primitives#3634): severity in words comes first, and sentences are apart', async () => {
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

  it('row 8: nothing else on the page says it too', async () => {
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

  it('row 9: what fails while the tab is hidden is said when it is visible, once', async () => {
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

  it("row 10: assertive is what follows the person's own action; the rest is polite", async () => {
    const { fail } = await renderToaster()
    const { said } = listenLive()
    await fail('InternalError', { foreground: false })
    await waitFor(() => expect(said).toHaveLength(1))
    await fail('RequestLimitExceeded')
    await waitFor(() => expect(said).toHaveLength(2))
    expect(said[0]).toMatch(/^polite: /)
    expect(said[1]).toMatch(/^assertive: /)
  })

  it('says 10,000 equal failures of one task once, with their count', async () => {
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

  it('says the newest three of many, and the number of the others', async () => {
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
    expect(said.at(-1)).toBe('polite: 5 more messages')
  })

  it('shows and says once what was reported before it mounted', async () => {
    const store = createErrorStore()
    store.report(envelope('InternalError'), { surface: 'toast' })
    const { said } = listenLive()
    const { toasts } = await renderToaster({}, null, { store })
    await waitFor(() => expect(toasts()).toHaveLength(1))
    await waitFor(() => expect(said).toHaveLength(1))
    await wait(200)
    expect(said).toHaveLength(1)
  })

  it('empties its regions, so that nobody meets an old text', async () => {
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
