import { act, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { memo, Profiler, useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import de from '../../../src/catalogs/locales/de.js'
import {
  ApiErrorProvider,
  type ApiErrorProviderProps,
  ApiErrorScope,
  type ApiErrorScopeProps,
  createErrorStore,
  ErrorBanner,
  ErrorToaster,
  FieldError,
} from '../../../src/index.js'
import { envelope } from '../../fixtures/envelope.js'

/** 50 fields, and a banner with whatever is open, which render when React has a reason of its own to. */
function makePage() {
  const renders = vi.fn()
  const Page = memo(function Page() {
    return (
      <Profiler id="page" onRender={renders}>
        <ErrorBanner />
        {Array.from({ length: 50 }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they don't move.
          <FieldError key={at} name={`Field${at}`} />
        ))}
      </Profiler>
    )
  })
  return { renders, Page }
}

const report = { scope: 'page', surface: 'banner' } as const

type Written = Pick<ApiErrorProviderProps, 'actions' | 'messages' | 'components' | 'onEvent'>

/** An app that writes what it gives in place, with each render anew. */
function mount(written: (count: number) => Written & { readonly inScope?: boolean }) {
  const store = createErrorStore()
  const { renders, Page } = makePage()
  let more = () => {}
  function App() {
    const [count, setCount] = useState(0)
    more = () => setCount(count + 1)
    const { inScope, actions, ...given } = written(count)
    return (
      <ApiErrorProvider
        store={store}
        toaster={null}
        {...given}
        actions={inScope ? undefined : actions}
      >
        <ApiErrorScope id="page" actions={inScope ? actions : undefined}>
          <Page />
        </ApiErrorScope>
      </ApiErrorProvider>
    )
  }
  render(<App />)
  return { store, renders, renderAgain: () => act(() => more()) }
}

/** How often the page has rendered while the app did, five times. */
function rendersOfFive({ renders, renderAgain }: ReturnType<typeof mount>): number {
  renders.mockClear()
  for (let at = 0; at < 5; at += 1) renderAgain()
  return renders.mock.calls.length
}

describe.each([
  ['the provider', false],
  ['a scope', true],
])('what is written in place at %s', (_, inScope) => {
  it('renders no field and no banner while its content is the same', async () => {
    const mounted = mount((count) => ({
      inScope,
      actions: {
        'raise-quota': () => count,
        'read-docs': { href: () => `/docs?${count}`, label: 'Docs' },
        undo: { label: 'Undo', onAction: () => count },
        retry: null,
      },
      messages: [
        { words: { LimitExceeded: { title: ({ name }) => `Limit ${name ?? ''}` } } },
        { labels: { PersonId: 'Person' } },
      ],
      onEvent: () => void count,
    }))
    await act(async () => void mounted.store.report(envelope('LimitExceeded'), report))
    expect(rendersOfFive(mounted)).toBe(0)
  })

  it('calls the newest handler when it is pressed', async () => {
    const used = vi.fn()
    const mounted = mount((count) => ({ inScope, actions: { 'raise-quota': () => used(count) } }))
    await act(async () => void mounted.store.report(envelope('LimitExceeded'), report))
    expect(rendersOfFive(mounted)).toBe(0)
    await userEvent.click(screen.getByRole('button', { name: 'Request a higher limit' }))
    expect(used).toHaveBeenCalledExactlyOnceWith(5)
  })

  it('leads to the newest address when a link is pressed', async () => {
    const mounted = mount((count) => ({
      inScope,
      actions: { 'raise-quota': { href: () => `#${count}` } },
    }))
    await act(async () => void mounted.store.report(envelope('LimitExceeded'), report))
    const link = screen.getByRole('link')
    expect(link).toHaveAttribute('href', '#0')
    expect(rendersOfFive(mounted)).toBe(0)
    await userEvent.click(link)
    expect(link).toHaveAttribute('href', '#5')
  })

  it('renders what depends on it when its content changes', async () => {
    const mounted = mount((count) => ({
      inScope,
      actions: { undo: { label: `Undo ${count}`, onAction: () => undefined } },
    }))
    const actions = { undo: undefined }
    await act(
      async () => void mounted.store.report(envelope('LimitExceeded'), { ...report, actions }),
    )
    expect(rendersOfFive(mounted)).toBe(5)
  })

  it('takes the handlers away that are not written any more', async () => {
    const mounted = mount((count) => ({
      inScope,
      actions: count < 2 ? { 'raise-quota': () => undefined } : {},
    }))
    await act(async () => void mounted.store.report(envelope('LimitExceeded'), report))
    expect(screen.getByRole('button', { name: 'Request a higher limit' })).toBeVisible()
    mounted.renderAgain()
    mounted.renderAgain()
    expect(screen.queryByRole('button', { name: 'Request a higher limit' })).toBeNull()
  })
})

describe('words that are written in place', () => {
  it('are those of now for an error that comes later', async () => {
    const mounted = mount((count) => ({
      messages: { words: { LimitExceeded: { title: () => `Limit ${count}` } } },
    }))
    expect(rendersOfFive(mounted)).toBe(0)
    await act(async () => void mounted.store.report(envelope('LimitExceeded'), report))
    expect(screen.getByText(/Limit 5/)).toBeVisible()
  })

  it('are said anew when they change', async () => {
    const mounted = mount((count) => ({
      messages: { words: { LimitExceeded: { title: `Limit ${count}` } } },
    }))
    await act(async () => void mounted.store.report(envelope('LimitExceeded'), report))
    expect(screen.getByText(/Limit 0/)).toBeVisible()
    mounted.renderAgain()
    expect(screen.getByText(/Limit 1/)).toBeVisible()
  })
})

describe('a component that is written in place', () => {
  it('keeps its state, and says what the app has by now', async () => {
    const mounted = mount((count) => ({
      components: {
        LimitExceeded: function Limit() {
          const [typed, type] = useState('')
          return (
            <label>
              Reason {count}
              <input value={typed} onChange={(event) => type(event.target.value)} />
            </label>
          )
        },
      },
    }))
    await act(async () => void mounted.store.report(envelope('LimitExceeded'), report))
    await userEvent.type(screen.getByLabelText('Reason 0'), 'abc')
    mounted.renderAgain()
    expect(screen.getByLabelText('Reason 1')).toHaveValue('abc')
    expect(screen.getByLabelText('Reason 1')).toHaveFocus()
  })

  it('renders nothing anew in an object of the same components', async () => {
    const Box = () => <p>Limit</p>
    const mounted = mount(() => ({ components: { LimitExceeded: Box } }))
    await act(async () => void mounted.store.report(envelope('LimitExceeded'), report))
    expect(screen.getByText('Limit')).toBeVisible()
    expect(rendersOfFive(mounted)).toBe(0)
  })

  it('gives way to another one, with hooks of its own', async () => {
    function One() {
      return <p>{useState('one')[0]}</p>
    }
    function Two() {
      const [first] = useState('tw')
      const [second] = useState('o')
      return <p>{first + second}</p>
    }
    const mounted = mount((count) => ({ components: { LimitExceeded: count ? Two : One } }))
    await act(async () => void mounted.store.report(envelope('LimitExceeded'), report))
    expect(screen.getByText('one')).toBeVisible()
    mounted.renderAgain()
    expect(screen.getByText('two')).toBeVisible()
  })
})

it('contains an object whose getter throws', async () => {
  const onEvent = vi.fn()
  const mounted = mount(() => ({
    onEvent,
    actions: {
      get 'raise-quota'(): undefined {
        throw new Error('x')
      },
    },
  }))
  await act(async () => void mounted.store.report(envelope('LimitExceeded'), report))
  expect(screen.getByText(/A limit has been reached/)).toBeVisible()
  expect(onEvent).toHaveBeenCalledWith(
    expect.objectContaining({ type: 'fault', source: 'actions.raise-quota' }),
  )
})

describe('one key press in a form of 500 fields', () => {
  type Props = Omit<ApiErrorProviderProps, 'children' | 'store'> & {
    readonly scope?: Pick<ApiErrorScopeProps, 'fields' | 'actions'>
  }
  /** The number of the field's renders after a key press that renders the provider. */
  async function rendersOf(written: (typed: string) => Props): Promise<number> {
    const renders = vi.fn()
    const names = Array.from({ length: 500 }, (_, at) => `Field${at}`)
    const Fields = memo(function Fields() {
      return names.map((name) => (
        <Profiler key={name} id={name} onRender={renders}>
          <FieldError name={name} />
        </Profiler>
      ))
    })
    const store = createErrorStore()
    function App() {
      const [typed, type] = useState('')
      const { scope, ...props } = written(typed)
      return (
        <ApiErrorProvider toaster={<ErrorToaster />} {...props} store={store}>
          <ApiErrorScope {...scope}>
            <input aria-label="Name" value={typed} onChange={(event) => type(event.target.value)} />
            <Fields />
          </ApiErrorScope>
        </ApiErrorProvider>
      )
    }
    render(<App />)
    await act(async () => void store.report(envelope('LimitExceeded'), { surface: 'toast' }))
    renders.mockClear()
    await userEvent.type(screen.getByLabelText('Name'), 'a')
    expect(screen.getByLabelText('Name')).toHaveValue('a')
    return renders.mock.calls.length
  }

  it.each<[string, (typed: string) => Props]>([
    ['actions', (typed) => ({ actions: { retry: () => typed } })],
    ['messages', () => ({ messages: { words: { LimitExceeded: { title: 'Limit' } } } })],
    ['loaders of messages', () => ({ locale: 'de', messages: { de: async () => de } })],
    ['translate', (typed) => ({ translate: ({ key }) => (key === typed ? '' : `[${key}]`) })],
    ['onEvent', (typed) => ({ onEvent: () => void typed })],
    ['parsers', () => ({ parsers: [() => null] })],
    ['components', () => ({ components: { LimitExceeded: () => <p>Limit</p> } })],
    ['renderLink', () => ({ renderLink: (props) => <a {...props}>{props.children}</a> })],
    ['toaster', () => ({ toaster: <ErrorToaster duration={{ info: 5_000 }} /> })],
    ["a scope's fields", () => ({ scope: { fields: { Field1: { name: 'one', label: 'One' } } } })],
    ["a scope's actions", (typed) => ({ scope: { actions: { retry: () => typed } } })],
  ])('renders no field where %s is written in place', async (_, written) => {
    expect(await rendersOf(written)).toBe(0)
  })
})

describe('a `translate` that is written in place', () => {
  it('says other words as soon as it has them', async () => {
    let more = () => {}
    const store = createErrorStore()
    function App() {
      const [count, setCount] = useState(0)
      more = () => setCount(count + 1)
      return (
        <ApiErrorProvider
          store={store}
          toaster={null}
          translate={({ key }) => (key.endsWith('.title') ? `Title ${count > 1}` : undefined)}
        >
          <ErrorBanner />
        </ApiErrorProvider>
      )
    }
    render(<App />)
    await act(async () => void store.report(envelope('LimitExceeded'), { surface: 'banner' }))
    act(() => more())
    expect(screen.getByText(/Title false/)).toBeVisible()
    act(() => more())
    expect(screen.getByText(/Title true/)).toBeVisible()
  })

  it('is contained when it begins to throw', async () => {
    let more = () => {}
    const store = createErrorStore()
    const onEvent = vi.fn()
    function App() {
      const [failing, setFailing] = useState(false)
      more = () => setFailing(true)
      return (
        <ApiErrorProvider
          store={store}
          toaster={null}
          onEvent={onEvent}
          translate={() => {
            if (failing) throw new Error('x')
            return 'Words'
          }}
        >
          <ErrorBanner />
        </ApiErrorProvider>
      )
    }
    render(<App />)
    await act(async () => void store.report(envelope('LimitExceeded'), { surface: 'banner' }))
    await act(async () => more())
    expect(screen.getByText(/A limit has been reached/)).toBeVisible()
    expect(onEvent).toHaveBeenCalledWith(
      expect.objectContaining({ type: 'fault', source: 'translate' }),
    )
  })
})
