import { act, render } from '@testing-library/react'
import { StrictMode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import de from '../../../src/catalogs/locales/de.js'
import {
  type ApiErrorEvent,
  ApiErrorProvider,
  type ApiErrorProviderProps,
  createErrorStore,
  ErrorBanner,
  type ErrorStore,
  type LocaleMessages,
} from '../../../src/index.js'
import { envelope } from '../../fixtures/envelope.js'

let store: ErrorStore
let events: ApiErrorEvent[]

beforeEach(() => {
  vi.useFakeTimers()
  // The longest waits that the backoff may draw.
  vi.spyOn(Math, 'random').mockReturnValue(0.999_999)
  store = createErrorStore()
  events = []
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

function App({ messages, locale = 'de' }: Pick<ApiErrorProviderProps, 'messages' | 'locale'>) {
  return (
    <StrictMode>
      <ApiErrorProvider
        store={store}
        locale={locale}
        messages={messages}
        onEvent={(event) => events.push(event)}
      >
        <ErrorBanner />
      </ApiErrorProvider>
    </StrictMode>
  )
}

const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))
/** Renders in between: an act commits only at its end. */
async function waitLong(ms: number) {
  for (let left = ms; left > 0; left -= 500) await wait(500)
}
const failing = () =>
  vi.fn(async (_locale: string): Promise<LocaleMessages> => {
    throw new Error('chunk')
  })
const loading = () => vi.fn(async (_locale: string) => de)
const locales = () => events.filter(({ type }) => type === 'locale-failed')
const title = () => document.querySelector('.rae-title')?.textContent

async function report() {
  store.report(envelope('LimitExceeded'), { surface: 'banner' })
  await wait(0)
}

describe('a locale whose load failed', () => {
  it('is asked for again, each time after a longer wait, until it comes', async () => {
    const loader = failing()
    render(<App messages={loader} />)
    await wait(0)
    expect(loader).toHaveBeenCalledOnce()
    for (const [at, seconds] of [1, 2, 4, 8].entries()) {
      await wait(seconds * 1_000 - 10)
      expect(loader).toHaveBeenCalledTimes(at + 1)
      await wait(10)
      expect(loader).toHaveBeenCalledTimes(at + 2)
    }
    await report()
    expect(title()).toBe('Error: A limit has been reached')
    loader.mockImplementation(loading())
    await wait(16_000)
    expect(title()).toBe('Fehler: Ein Limit ist erreicht')
    await waitLong(30_000)
    expect(loader).toHaveBeenCalledTimes(6)
  })

  it('is one event, however often it is tried again, and another once it has come', async () => {
    const loader = failing()
    const { rerender } = render(<App messages={loader} />)
    await waitLong(30_000)
    expect(loader.mock.calls.length).toBeGreaterThan(3)
    expect(locales()).toMatchObject([{ locale: 'de', error: { message: 'chunk' } }])
    rerender(<App messages={loader} locale="fr" />)
    await wait(0)
    expect(locales()).toMatchObject([{ locale: 'de' }, { locale: 'fr' }])
  })

  it('is asked for at once when the network is back', async () => {
    const loader = failing()
    render(<App messages={loader} />)
    await wait(3_100)
    const calls = loader.mock.calls.length
    loader.mockImplementation(loading())
    await act(async () => void window.dispatchEvent(new Event('online')))
    expect(loader).toHaveBeenCalledTimes(calls + 1)
    await report()
    expect(title()).toBe('Fehler: Ein Limit ist erreicht')
  })

  it('is asked of another loader at once', async () => {
    const { rerender } = render(<App messages={failing()} />)
    await wait(0)
    const other = loading()
    rerender(<App messages={other} />)
    expect(other).toHaveBeenCalledOnce()
    await wait(0)
    await report()
    expect(title()).toBe('Fehler: Ein Limit ist erreicht')
  })

  it('is asked for once a wait, however often a loader written in place renders', async () => {
    const loader = failing()
    const { rerender } = render(<App messages={(locale) => loader(locale)} />)
    await wait(0)
    for (let at = 0; at < 20; at += 1) {
      rerender(<App messages={(locale) => loader(locale)} />)
      await wait(1)
    }
    // The first, and the next function at once: it might have been another loader.
    expect(loader).toHaveBeenCalledTimes(2)
    await wait(2_000)
    expect(loader).toHaveBeenCalledTimes(3)
  })

  it('is not asked for any more once nobody wants it', async () => {
    const loader = failing()
    const { rerender, unmount } = render(<App messages={loader} />)
    await wait(0)
    rerender(<App messages={loader} locale="en" />)
    await wait(0)
    const german = () => loader.mock.calls.filter(([tag]) => tag === 'de').length
    const asked = german()
    await waitLong(30_000)
    expect(german()).toBe(asked)
    unmount()
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('a locale that was loaded', () => {
  it('is not loaded again by a function that is new with each render', async () => {
    const loader = loading()
    const { rerender } = render(<App messages={(locale) => loader(locale)} />)
    await wait(0)
    rerender(<App messages={(locale) => loader(locale)} />)
    await waitLong(10_000)
    expect(loader).toHaveBeenCalledOnce()
  })
})

it('leaves no timer behind when the provider goes', async () => {
  const { unmount } = render(<App messages={failing()} />)
  await wait(0)
  unmount()
  expect(vi.getTimerCount()).toBe(0)
  await act(async () => void window.dispatchEvent(new Event('online')))
})
