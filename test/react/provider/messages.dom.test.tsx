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

describe('`messages` of the provider', () => {
  it('the provider shows the words of a locale module, with its lang and dir', async () => {
    render(<App locale="de" messages={de} />)
    await report()
    expect(title()).toBe(german)
    expect(document.querySelector('.rae-content')).toHaveAttribute('lang', 'de')
    expect(document.querySelector('.rae-content')).toHaveAttribute('dir', 'ltr')
  })

  it('an open error changes its words with the locale, without a second announcement', async () => {
    const { rerender } = render(<App messages={de} locale="en" />)
    await report()
    expect(title()).toBe(english)
    await act(async () => rerender(<App messages={de} locale="de" />))
    expect(title()).toBe(german)
    expect(presented()).toHaveLength(1)
  })

  it("the app's own words replace those of a locale, by code and by key", async () => {
    const overrides = {
      words: { LimitExceeded: { title: 'Kontingent erschöpft', description: 'Max. {count}' } },
      ui: { severityError: 'Achtung' },
    }
    render(<App locale="de" messages={[de, overrides]} />)
    await report()
    expect(title()).toBe('Achtung: Kontingent erschöpft')
  })
})

describe('a locale loader', () => {
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

  it('a locale loader is called once when the provider mounts, before any failure', async () => {
    render(<App locale="de" messages={(locale) => loader(locale)} />)
    expect(loader).toHaveBeenCalledExactlyOnceWith('de')
  })

  it('an error waits for its locale to load, and is announced once in it', async () => {
    render(<App locale="de" messages={(locale) => loader(locale)} />)
    await report()
    await wait(500)
    expect(title()).toBeUndefined()
    expect(presented()).toHaveLength(0)
    await act(async () => settle(de))
    await waitFor(() => expect(title()).toBe(german))
    expect(presented()).toHaveLength(1)
  })

  it('an error is shown in English after one second of loading, and changes to the locale later without a second announcement', async () => {
    render(<App locale="de" messages={(locale) => loader(locale)} />)
    await report()
    await wait(1_000)
    expect(title()).toBe(english)
    expect(document.querySelector('.rae-content')).toHaveAttribute('lang', 'en')
    await act(async () => settle(de))
    await waitFor(() => expect(title()).toBe(german))
    expect(presented()).toHaveLength(1)
  })

  it('an error is shown in English when its locale fails to load, with the event locale-failed', async () => {
    render(<App locale="de" messages={(locale) => loader(locale)} />)
    await report()
    await act(async () => refuse(new Error('chunk')))
    await waitFor(() => expect(title()).toBe(english))
    expect(events.filter(({ type }) => type === 'locale-failed')).toMatchObject([{ locale: 'de' }])
  })

  it.each([
    ['fails to load', () => refuse(new Error('chunk'))],
    ['loads late', () => wait(1_000)],
  ])(
    'a locale that %s is reported as one fault, over several failures and renders',
    async (_, come) => {
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
    },
  )

  it('an error is shown in English when the loaded module has no messages', async () => {
    loader.mockResolvedValue({ default: undefined })
    render(<App locale="de" messages={(locale) => loader(locale)} />)
    await report()
    await waitFor(() => expect(title()).toBe(english))
    expect(events.filter(({ type }) => type === 'locale-failed')).toHaveLength(1)
  })
})

describe('locale loaders by tag', () => {
  const loaders = { de: vi.fn(), 'zh-TW': vi.fn() }
  beforeEach(() => {
    loaders.de.mockReset().mockResolvedValue({ default: de })
    loaders['zh-TW'].mockReset().mockRejectedValue(new Error('not asked for'))
  })

  it('of several locale loaders only the one that fits the locale best is called, once', async () => {
    const { rerender } = render(<App locale="de-AT" messages={{ ...loaders }} />)
    await report()
    await waitFor(() => expect(title()).toBe(german))
    rerender(<App locale="de-AT" messages={{ ...loaders }} />)
    expect(loaders.de).toHaveBeenCalledExactlyOnceWith('de-AT')
    expect(loaders['zh-TW']).not.toHaveBeenCalled()
  })

  it('the locale loader follows the locale of the provider, and English needs none', async () => {
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

  it("locale loaders can stand beside the app's own words", async () => {
    const overrides = { words: { LimitExceeded: { title: 'Kontingent erschöpft' } } }
    render(<App locale="de" messages={[loaders, overrides]} />)
    await report()
    await waitFor(() => expect(title()).toBe('Fehler: Kontingent erschöpft'))
  })
})

describe('bad locales and messages', () => {
  it.each(['xx', 'not a locale!', '', 'de-DE-1996-x-y-z-'])(
    'an error is shown in English for the locale "%s", with a fault',
    async (locale) => {
      render(<App locale={locale} />)
      await report()
      expect(title()).toBe(english)
      const faults = events.filter((event) => event.type === 'fault')
      expect(faults[0]).toMatchObject({ source: 'locale', error: expect.any(RangeError) })
    },
  )

  it('the provider takes a locale with an underscore as one with a hyphen', async () => {
    render(<App locale="de_AT" messages={de} />)
    await report()
    expect(title()).toBe(german)
    expect(events.filter(({ type }) => type === 'fault')).toEqual([])
  })

  it('a message function that throws is reported as a fault, and its text is English', async () => {
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

  it('the text of a key that a locale lacks is English', async () => {
    const { quota: _, ...words } = de.words
    render(<App locale="de" messages={{ ...de, words } as LocaleMessages} />)
    await report()
    expect(screen.getByText(/A limit has been reached/)).toBeVisible()
  })
})
