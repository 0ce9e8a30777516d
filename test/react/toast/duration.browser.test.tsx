import { act, getConfig, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { createErrorStore, defineCatalog, tencentCloud } from '../../../src/index.js'
import { envelope } from '../../fixtures/envelope.js'
import { renderToaster } from './renderToaster.js'

const wait = (ms: number) => act(() => new Promise((resolve) => setTimeout(resolve, ms)))
const toaster = () => document.querySelector('.rae-toaster')
const away = () => userEvent.hover(document.body, { position: { x: 5, y: 5 } })

const catalog = defineCatalog({
  extends: [tencentCloud],
  codes: {
    'App.Saved': {
      surface: 'toast',
      severity: 'info',
      actions: ['dismiss'],
      words: { title: 'Your draft is kept', description: 'You can go on later.' },
    },
  },
})

afterEach(() => {
  Reflect.deleteProperty(document, 'hidden')
})

describe('the `duration` of toasts', () => {
  it('toasts of errors and warnings stay by default, and an informational one closes after 10 seconds and stays in the history', async () => {
    await away()
    const store = createErrorStore()
    const { toasts } = await renderToaster({}, null, { store, catalog })
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'performance'] })
    try {
      act(() => {
        store.report(envelope('InternalError'), { surface: 'toast' })
        store.report(envelope('RequestLimitExceeded'), { surface: 'toast' })
        store.report(envelope('App.Saved'))
      })
      await act(() => vi.advanceTimersByTimeAsync(100))
      expect(toasts()).toHaveLength(3)
      await act(() => vi.advanceTimersByTimeAsync(10_000))
      expect(toasts().map((toast) => toast.dataset.severity)).toEqual(['error', 'warning'])
      await act(() => vi.advanceTimersByTimeAsync(10_000_000))
      expect(toasts()).toHaveLength(2)
      expect(store.getSnapshot().history[0]?.error.code).toBe('App.Saved')
    } finally {
      vi.useRealTimers()
    }
  })

  it('a toast shows its remaining time, and pauses while it has the pointer, focus or open details', {
    timeout: 60_000,
  }, async () => {
    // Longer than the pointer takes to get there.
    const lasts = 1.5 * getConfig().asyncUtilTimeout
    const { fail, toasts } = await renderToaster({ duration: { error: lasts } })
    await away()
    await fail()
    const bar = document.querySelector('.rae-remaining') as HTMLElement
    expect(getComputedStyle(bar).animationDuration).toBe(`${lasts / 1_000}s`)
    expect(getComputedStyle(bar).animationPlayState).toBe('running')

    await userEvent.hover(toasts()[0] as Element)
    await waitFor(() => expect(toaster()).toHaveAttribute('data-paused'))
    expect(getComputedStyle(bar).animationPlayState).toBe('paused')
    await wait(1.2 * lasts)
    expect(toasts()).toHaveLength(1)

    await userEvent.keyboard('{F8}')
    await away()
    await wait(1.2 * lasts)
    expect(toasts()).toHaveLength(1)

    await userEvent.click(screen.getByText('Details'))
    ;(document.activeElement as HTMLElement).blur()
    await away()
    await wait(1.2 * lasts)
    expect(toasts()).toHaveLength(1)
    await userEvent.click(screen.getByText('Details'))
    ;(document.activeElement as HTMLElement).blur()
    await away()
    await waitFor(() => expect(toasts()).toHaveLength(0), { timeout: 4 * lasts })
  })

  it("a toast's time pauses while the tab is hidden or the window has lost focus", async () => {
    const { fail, toasts } = await renderToaster({ duration: 400 })
    await away()
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => true })
    act(() => void document.dispatchEvent(new Event('visibilitychange')))
    await fail()
    await wait(600)
    expect(toasts()).toHaveLength(1)
    act(() => void window.dispatchEvent(new Event('blur')))
    Reflect.deleteProperty(document, 'hidden')
    act(() => void document.dispatchEvent(new Event('visibilitychange')))
    await wait(600)
    expect(toasts()).toHaveLength(1)
    act(() => void window.dispatchEvent(new Event('focus')))
    await waitFor(() => expect(toasts()).toHaveLength(0), { timeout: 3_000 })
  })

  it('a toast with an action or a countdown is not closed by its `duration`', async () => {
    const { fail, toasts } = await renderToaster({ duration: 200 })
    await away()
    await fail('InternalError', { retry: () => undefined })
    await fail('RequestLimitExceeded', { retry: () => undefined })
    await wait(600)
    expect(toasts()).toHaveLength(2)
    expect(document.querySelector('.rae-remaining')).toBeNull()
  })

  it("a toast's time restarts with each repeat", async () => {
    const { fail, toasts } = await renderToaster({ duration: 2_000 })
    await away()
    await fail()
    await wait(1_200)
    await fail()
    await wait(1_200)
    expect(toasts()).toHaveLength(1)
    await waitFor(() => expect(toasts()).toHaveLength(0), { timeout: 6_000 })
  })
})
