import { act, render, screen, waitFor } from '@testing-library/react'
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
  vi.useFakeTimers({ shouldAdvanceTime: true })
  store = createErrorStore()
  events = []
})
afterEach(() => {
  vi.useRealTimers()
})

function App(props: Partial<ApiErrorProviderProps>) {
  return (
    <ApiErrorProvider
      store={store}
      toaster={null}
      onEvent={(event) => events.push(event)}
      {...props}
    >
      <ErrorBanner />
    </ApiErrorProvider>
  )
}

const report = () => act(async () => void store.report(envelope('LimitExceeded')))
const title = () => document.querySelector('.rae-title')?.textContent
const wait = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)))
const presented = () => events.filter(({ type }) => type === 'presented')

const english = 'Error: A limit has been reached'
const german = 'Fehler: Ein Limit ist erreicht'

describe('messages', () => {
  it('speaks the locale of a module, and its own locale in lang and dir', async () => {
    render(<App locale="de" messages={de} />)
    await report()
    expect(title()).toBe(german)
    expect(document.querySelector('.rae-content')).toHaveAttribute('lang', 'de')
    expect(document.querySelector('.rae-content')).toHaveAttribute('dir', 'ltr')
  })

  it('renders what is open again when the locale changes, and announces nothing anew', async () => {
    const { rerender } = render(<App messages={de} locale="en" />)
    await report()
    expect(title()).toBe(english)
    await act(async () => rerender(<App messages={de} locale="de" />))
    expect(title()).toBe(german)
    expect(presented()).toHaveLength(1)
  })

  it('puts other words over those of a locale, by code and by key', async () => {
    const overrides = {
      words: { LimitExceeded: { title: 'Kontingent erschöpft', description: 'Max. {count}' } },
      ui: { severityError: 'Achtung' },
    }
    render(<App locale="de" messages={[de, overrides]} />)
    await report()
    expect(title()).toBe('Achtung: Kontingent erschöpft')
  })
})

describe('a locale that is loaded', () => {
  let settle: (messages: LocaleMessages) => void
  let refuse: (reason: unknown) => void
  const loader = vi.fn()

  beforeEach(() => {
    loader.mockReset().mockImplementation(
      () =>
        new Promise((resolve, reject) => {
          settle = (messages) => resolve({ default: messages })
          refuse = reject
        }),
    )
  })

  it('is loaded once when the provider mounts, before any failure (promise 11)', async () => {
    render(<App locale="de" messages={(locale) => loader(locale)} />)
    expect(loader).toHaveBeenCalledExactlyOnceWith('de')
  })

  it('is waited for: the error speaks it from the start and is told once', async () => {
    render(<App locale="de" messages={(locale) => loader(locale)} />)
    await report()
    await wait(500)
    expect(title()).toBeUndefined()
    expect(presented()).toHaveLength(0)
    await act(async () => settle(de))
    await waitFor(() => expect(title()).toBe(german))
    expect(presented()).toHaveLength(1)
  })

  it('is waited for one second; then English speaks, and gives way without being told again', async () => {
    render(<App locale="de" messages={(locale) => loader(locale)} />)
    await report()
    await wait(1_000)
    expect(title()).toBe(english)
    expect(document.querySelector('.rae-content')).toHaveAttribute('lang', 'en')
    await act(async () => settle(de))
    await waitFor(() => expect(title()).toBe(german))
    expect(presented()).toHaveLength(1)
  })

  it('leaves English, and is an event, where the load fails', async () => {
    render(<App locale="de" messages={(locale) => loader(locale)} />)
    await report()
    await act(async () => refuse(new Error('chunk')))
    await waitFor(() => expect(title()).toBe(english))
    expect(events.filter(({ type }) => type === 'locale-failed')).toMatchObject([{ locale: 'de' }])
  })

  it.each([
    ['fails', () => refuse(new Error('chunk'))],
    ['is late', () => wait(1_000)],
  ])('is one fault where it %s, over several failures and renders', async (_, come) => {
    const app = (debug: boolean) => (
      <App locale="de" messages={(locale) => loader(locale)} debug={debug} />
    )
    const { rerender } = render(app(false))
    await report()
    await act(async () => void (await come()))
    await waitFor(() => expect(title()).toBe(english))
    await act(async () => void store.report(envelope('InternalError'), { surface: 'banner' }))
    await act(async () => rerender(app(true)))
    const faults = events.filter((event) => event.type === 'fault')
    expect(faults.map(({ error }) => String(error))).toEqual(['RangeError: all messages (de)'])
  })

  it('leaves English where what was loaded is no locale at all', async () => {
    loader.mockResolvedValue({ default: undefined })
    render(<App locale="de" messages={(locale) => loader(locale)} />)
    await report()
    await waitFor(() => expect(title()).toBe(english))
    expect(events.filter(({ type }) => type === 'locale-failed')).toHaveLength(1)
  })
})

describe('loaders by tag', () => {
  const loaders = { de: vi.fn(), 'zh-TW': vi.fn() }
  beforeEach(() => {
    loaders.de.mockReset().mockResolvedValue({ default: de })
    loaders['zh-TW'].mockReset().mockRejectedValue(new Error('not asked for'))
  })

  it('are asked by the locale, of which the best one is called', async () => {
    const { rerender } = render(<App locale="de-AT" messages={{ ...loaders }} />)
    await report()
    await waitFor(() => expect(title()).toBe(german))
    rerender(<App locale="de-AT" messages={{ ...loaders }} />)
    expect(loaders.de).toHaveBeenCalledExactlyOnceWith('de-AT')
    expect(loaders['zh-TW']).not.toHaveBeenCalled()
  })

  it('follow the locale, and leave English where none fits', async () => {
    const { rerender } = render(<App locale="en" messages={loaders} />)
    await report()
    expect(title()).toBe(english)
    expect(loaders.de).not.toHaveBeenCalled()
    await act(async () => rerender(<App locale="de" messages={loaders} />))
    await waitFor(() => expect(title()).toBe(german))
    await act(async () => rerender(<App locale="en" messages={loaders} />))
    expect(title()).toBe(english)
    expect(presented()).toHaveLength(1)
    expect(loaders['zh-TW']).not.toHaveBeenCalled()
  })

  it('go with other words beside them', async () => {
    const overrides = { words: { LimitExceeded: { title: 'Kontingent erschöpft' } } }
    render(<App locale="de" messages={[loaders, overrides]} />)
    await report()
    await waitFor(() => expect(title()).toBe('Fehler: Kontingent erschöpft'))
  })
})

describe('bad input', () => {
  it.each(['xx', 'not a locale!', '', 'de-DE-1996-x-y-z-'])(
    'speaks English for the locale "%s"',
    async (locale) => {
      render(<App locale={locale} />)
      await report()
      expect(title()).toBe(english)
      const faults = events.filter((event) => event.type === 'fault')
      expect(faults[0]).toMatchObject({ source: 'locale', error: expect.any(RangeError) })
    },
  )

  it('takes an underscore for a hyphen', async () => {
    render(<App locale="de_AT" messages={de} />)
    await report()
    expect(title()).toBe(german)
    expect(events.filter(({ type }) => type === 'fault')).toEqual([])
  })

  it('speaks English for a message that throws, and reports it', async () => {
    const broken = {
      ...de,
      words: {
        ...de.words,
        quota: {
          title() {
            throw new Error('broken')
          },
        },
      },
    } as unknown as LocaleMessages
    render(<App locale="de" messages={broken} />)
    await report()
    expect(title()).toBe('Fehler: A limit has been reached')
    expect(events.some(({ type }) => type === 'fault')).toBe(true)
  })

  it('speaks English for a key that a locale lacks', async () => {
    const { quota: _, ...words } = de.words
    render(<App locale="de" messages={{ ...de, words } as LocaleMessages} />)
    await report()
    expect(screen.getByText(/A limit has been reached/)).toBeVisible()
  })
})
