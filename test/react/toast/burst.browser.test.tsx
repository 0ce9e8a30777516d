import { act, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { cdp } from 'vitest/browser'
import { createErrorStore } from '../../../src/index.js'
import { envelope } from '../../fixtures/envelope.js'
import { renderToaster } from './renderToaster.js'

interface Session {
  send(method: string, params?: object): Promise<unknown>
}

const session = () => cdp() as unknown as Session

async function collectGarbage(): Promise<void> {
  for (let times = 0; times < 3; times++) await session().send('HeapProfiler.collectGarbage')
}

/** Records the largest number of toasts that are in the document at once. */
function watchMounted() {
  let most = 0
  const observer = new MutationObserver(() => {
    most = Math.max(most, document.querySelectorAll('.rae-toast').length)
  })
  observer.observe(document, { subtree: true, childList: true })
  return { most: () => most, stop: () => observer.disconnect() }
}

describe('many failures in one task', () => {
  it.each([
    [1_000, 'equal', () => 'InternalError', 1],
    [10_000, 'equal', () => 'InternalError', 1],
    [1_000, 'different', (at: number) => `InternalError.Number${at}`, 3],
  ] as const)(
    '%i %s failures in one task never mount more toasts than `max`',
    async (times, _, codeOf, shown) => {
      const store = createErrorStore()
      const { toasts } = await renderToaster({}, null, { store })
      const mounted = watchMounted()
      act(() => {
        for (let at = 0; at < times; at++) store.report(envelope(codeOf(at)), { surface: 'toast' })
      })
      await waitFor(() => expect(toasts()).toHaveLength(shown))
      if (shown === 1) expect(toasts()[0]).toHaveTextContent(`${times.toLocaleString('en')} times`)
      mounted.stop()
      expect(mounted.most()).toBe(shown)
    },
  )

  it('dismissed toasts are garbage-collected, except for the bounded history', {
    tags: 'garbage-collection',
  }, async () => {
    const store = createErrorStore({ maxHistory: 5 })
    const { toasts } = await renderToaster({}, null, { store })
    const entries: WeakRef<object>[] = []
    const elements: WeakRef<Element>[] = []
    // The queue of `act` would hold references to what it renders.
    const environment = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }
    environment.IS_REACT_ACT_ENVIRONMENT = false
    try {
      for (let at = 0; at < 100; at++) {
        const code = at % 2 === 0 ? 'InternalError' : `InternalError.Number${at}`
        const entry = store.report(envelope(code), { surface: 'toast' })
        await waitUntil(() => toasts().length === 1)
        if (entry !== null) entries.push(new WeakRef(entry))
        for (const toast of toasts()) elements.push(new WeakRef(toast))
        store.dismiss(entry?.id ?? '')
        await waitUntil(() => toasts().length === 0)
      }
      // Radix drops its announcements after a second.
      await pause(1_500)
      await collectGarbage()
      expect(entries).toHaveLength(100)
      // React keeps the last tree that it has replaced.
      expect(entries.filter((ref) => ref.deref() !== undefined).length).toBeLessThan(5 + 5)
      expect(elements.filter((ref) => ref.deref() !== undefined).length).toBeLessThan(5)
    } finally {
      environment.IS_REACT_ACT_ENVIRONMENT = true
    }
  })
})

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Checks after each microtask, later after each task. */
async function waitUntil(holds: () => boolean): Promise<void> {
  for (let turns = 0; !holds(); turns++) {
    if (turns > 1_000) throw new Error('nothing changes')
    await (turns < 20 ? Promise.resolve() : pause(0))
  }
}
