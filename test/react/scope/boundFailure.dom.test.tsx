import { act, render, screen, waitFor } from '@testing-library/react'
import { Activity, type ReactNode, Suspense, useState } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  type ApiErrorEvent,
  ApiErrorProvider,
  ApiErrorScope,
  createErrorStore,
  ErrorBanner,
  type ErrorStore,
  useApiError,
  useApiErrorScope,
} from '../../../src/index.js'
import { machineOf } from '../../../src/store/createErrorStore.js'
import { envelope } from '../../fixtures/envelope.js'
import { recordText } from '../../fixtures/recordText.js'
import { reactMajor } from '../../setup/reactMajor.js'

const TITLE = 'The service has a problem'

let store: ErrorStore
let events: ApiErrorEvent[]
let failure: unknown
beforeEach(() => {
  store = createErrorStore()
  events = []
  failure = envelope('InternalError')
})

function App({ children }: { children?: ReactNode }) {
  return (
    <ApiErrorProvider store={store} onEvent={(event) => events.push(event)}>
      <main data-testid="page">
        <ErrorBanner />
      </main>
      {children}
    </ApiErrorProvider>
  )
}

function Bound({ of = failure }: { of?: unknown }) {
  useApiError(of, { surface: 'banner' })
  return null
}

/** A form whose own component passes the failure to `useApiError`. */
function Form({ id, of = failure }: { id?: string | undefined; of?: unknown }) {
  const scope = useApiErrorScope({ id })
  useApiError(of, { surface: 'banner', scope })
  return (
    <ApiErrorScope value={scope}>
      <form data-testid="form">
        <ErrorBanner />
      </form>
    </ApiErrorScope>
  )
}

/** A form in which a component passes the failure to `useApiError`. */
function Around({ id }: { id?: string | undefined }) {
  return (
    <ApiErrorScope id={id}>
      <form data-testid="form">
        <ErrorBanner />
        <Bound />
      </form>
    </ApiErrorScope>
  )
}

const entries = () => store.getSnapshot().entries
const presented = () => events.filter(({ type }) => type === 'presented').length
const told = () =>
  waitFor(() => {
    expect(entries()).toHaveLength(1)
    expect(entries().every(({ id }) => machineOf(store).isTold(id))).toBe(true)
  })
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 20)))
const shownIn = (place: string) => expect(screen.getByTestId(place)).toHaveTextContent(TITLE)

/** Hides or shows the tab: what fails while it is hidden is announced later. */
function setHidden(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden })
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
}

describe('useApiError(failure) in a scope that remounts', () => {
  const forms = [
    ['in the component that makes the scope', Form],
    ['in a component inside', Around],
  ] as const
  const cases = forms.flatMap(([by, One]) =>
    [undefined, 'form'].map(
      (id) => [by, id === undefined ? 'without an id' : 'with an id', id, One] as const,
    ),
  )

  it.each(cases)(
    'a scope that remounts with another key shows its failure again without a second announcement: passed to useApiError %s, %s',
    async (_by, _named, id, One) => {
      const { rerender } = render(
        <App>
          <One key="a" id={id} />
        </App>,
      )
      await told()
      shownIn('form')
      const texts = recordText(TITLE)
      rerender(
        <App>
          <One key="b" id={id} />
        </App>,
      )
      await settle()
      shownIn('form')
      expect(entries()).toMatchObject([{ count: 1 }])
      expect(presented()).toBe(1)
      // Inserted once, in the new form, without a flash elsewhere.
      expect(texts).toEqual(['form'])
    },
  )

  it.each(cases)(
    'a failure that nobody has seen yet is announced in the remounted scope: passed to useApiError %s, %s',
    async (_b, _n, id, One) => {
      setHidden(true)
      const page = (key: string) => (
        <App>
          <One key={key} id={id} />
        </App>
      )
      const { rerender } = render(page('a'))
      await settle()
      rerender(page('b'))
      await settle()
      expect(presented()).toBe(0)
      setHidden(false)
      await told()
      shownIn('form')
      expect(presented()).toBe(1)
      Reflect.deleteProperty(document, 'hidden')
    },
  )

  it('a failure passed to useApiError follows a scope whose id changes', async () => {
    const { rerender } = render(
      <App>
        <Form id="one" />
      </App>,
    )
    await told()
    rerender(
      <App>
        <Form id="two" />
      </App>,
    )
    await settle()
    expect(entries()).toMatchObject([{ scope: 'two', count: 1 }])
    expect(presented()).toBe(1)
  })
})

describe('useApiError(failure) outside of any scope', () => {
  const page = (...keys: string[]) => (
    <App>
      {keys.map((key) => (
        <Bound key={key} />
      ))}
    </App>
  )

  it('a failure outside of any scope ends when the component that passes it to useApiError unmounts', async () => {
    const { rerender } = render(page('a'))
    await told()
    rerender(page())
    await waitFor(() => expect(entries()).toEqual([]))
    expect(events.at(-1)).toMatchObject({ type: 'ended', reason: 'scope' })
  })

  it('a failure outside of any scope stays open after its component unmounts if it was never announced', async () => {
    setHidden(true)
    const { rerender } = render(page('a'))
    await settle()
    rerender(page())
    await settle()
    expect(entries()).toHaveLength(1)
    setHidden(false)
    await told()
    shownIn('page')
    Reflect.deleteProperty(document, 'hidden')
  })

  it('a failure is not announced again when another component passes it to useApiError in place of the first', async () => {
    const { rerender } = render(page('a'))
    await told()
    const texts = recordText(TITLE)
    rerender(page('b'))
    await settle()
    expect(entries()).toMatchObject([{ count: 1 }])
    expect(presented()).toBe(1)
    expect(texts).toEqual([])
    rerender(page())
    await waitFor(() => expect(entries()).toEqual([]))
  })

  it('a failure stays open until the last component that passes it to useApiError drops it', async () => {
    const { rerender } = render(page('a', 'b'))
    await told()
    rerender(page('b'))
    await settle()
    expect(entries()).toMatchObject([{ count: 1 }])
    rerender(
      <App>
        <Bound key="b" of={null} />
      </App>,
    )
    await waitFor(() => expect(entries()).toEqual([]))
  })

  it('a failure moves to the scope of the other component that passes it when the first unmounts', async () => {
    const both = (shown: boolean) => (
      <App>
        {shown && <Bound key="a" />}
        <Form />
      </App>
    )
    const { rerender } = render(both(true))
    await told()
    shownIn('page')
    rerender(both(false))
    await settle()
    shownIn('form')
    expect(screen.getByTestId('page')).not.toHaveTextContent(TITLE)
    expect(presented()).toBe(1)
  })

  it('a failure that was also reported to the store stays open when its component unmounts', async () => {
    store.report(failure, { surface: 'banner' })
    const { rerender } = render(page('a'))
    await told()
    rerender(page())
    await settle()
    expect(entries()).toHaveLength(1)
  })

  it('a failure stays open while its component is suspended', async () => {
    let end = () => {}
    const wait = new Promise<void>((resolve) => {
      end = resolve
    })
    const state = { waits: false, suspend() {} }
    function Slow() {
      const [, render] = useState(0)
      state.suspend = () => render(1)
      if (state.waits) throw wait
      return <Bound />
    }
    const { rerender, container } = render(
      <App>
        <Suspense fallback="wait">
          <Slow />
        </Suspense>
      </App>,
    )
    await told()
    await act(async () => {
      state.waits = true
      state.suspend()
    })
    expect(container).toHaveTextContent('wait')
    await settle()
    shownIn('page')
    await act(async () => {
      state.waits = false
      end()
    })
    await settle()
    expect(entries()).toMatchObject([{ count: 1 }])
    expect(presented()).toBe(1)
    rerender(<App />)
    await waitFor(() => expect(entries()).toEqual([]))
  })

  // React 18 has no Activity.
  if (reactMajor >= 19) {
    it('a failure stays open while an Activity hides its component, and ends when the component is removed', async () => {
      const tabs = (mode?: 'visible' | 'hidden') => (
        <App>
          {mode && (
            <Activity mode={mode}>
              <Bound />
            </Activity>
          )}
        </App>
      )
      const { rerender } = render(tabs('visible'))
      await told()
      rerender(tabs('hidden'))
      await settle()
      shownIn('page')
      rerender(tabs('visible'))
      await settle()
      expect(entries()).toMatchObject([{ count: 1 }])
      expect(presented()).toBe(1)
      rerender(tabs('hidden'))
      await settle()
      rerender(tabs())
      await waitFor(() => expect(entries()).toEqual([]))
    })
  }
})
