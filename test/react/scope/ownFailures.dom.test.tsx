import { act, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { memo, type ReactNode } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import {
  type ApiErrorApi,
  type ApiErrorEvent,
  ApiErrorProvider,
  ApiErrorScope,
  type ApiErrorScopeHandle,
  createErrorStore,
  ErrorBanner,
  type ErrorStore,
  ErrorToaster,
  useApiError,
  useApiErrorScope,
} from '../../../src/index.js'
import { envelope } from '../../fixtures/envelope.js'

let store: ErrorStore
const hooks: Record<string, ApiErrorApi> = {}
beforeEach(() => {
  store = createErrorStore()
})

function App({ children }: { children?: ReactNode }) {
  return (
    <ApiErrorProvider store={store} toaster={<ErrorToaster />}>
      {children}
    </ApiErrorProvider>
  )
}

function Hook({ name }: { name: string }) {
  const api = useApiError()
  hooks[name] = api
  const codes = api.errors.map(({ error }) => error.code).join(' ')
  return (
    <output aria-label={name}>
      {codes} {api.pending ? 'pending' : ''}
    </output>
  )
}

const codesOf = (name: string) => screen.getByRole('status', { name }).textContent?.trim()
const ok = () => ({ Response: { RequestId: 'r' } })

describe('two calls of one hook', () => {
  it('a failed submit is shown although a look-up of the same hook succeeds meanwhile', async () => {
    render(
      <App>
        <ErrorBanner />
        <Hook name="form" />
      </App>,
    )
    let fail = () => {}
    await act(async () => {
      void hooks.form?.run(
        () => new Promise((_, reject) => (fail = () => reject(envelope('InternalError')))),
      )
      await hooks.form?.run(ok)
    })
    await act(async () => fail())
    expect(codesOf('form')).toBe('InternalError')
    expect(await screen.findByText('The service has a problem')).toBeVisible()
  })

  it('a failure reported with useApiError stays open when a call of the same hook succeeds or fails', async () => {
    render(
      <App>
        <Hook name="form" />
      </App>,
    )
    await act(async () => void hooks.form?.report(envelope('LimitExceeded')))
    await act(async () => void (await hooks.form?.run(ok)))
    expect(codesOf('form')).toBe('LimitExceeded')
    await act(async () => void (await hooks.form?.run(() => envelope('InternalError'))))
    expect(codesOf('form')).toBe('LimitExceeded InternalError')
  })
})

describe('the failures of one use of the hook', () => {
  it('`errors` and `pending` of useApiError leave out those of another hook in the same scope', async () => {
    render(
      <App>
        <Hook name="one" />
        <Hook name="two" />
      </App>,
    )
    await act(async () => {
      hooks.one?.report(envelope('A'))
      hooks.two?.report(envelope('B'))
      void hooks.two?.run(() => new Promise(() => {}))
    })
    expect(codesOf('one')).toBe('A')
    expect(codesOf('two')).toBe('B pending')
  })

  it('clear and dismiss of useApiError end only the errors of their own hook', async () => {
    render(
      <App>
        <Hook name="one" />
        <Hook name="two" />
      </App>,
    )
    await act(async () => {
      hooks.one?.report(envelope('A'))
      hooks.two?.report(envelope('B'))
      store.report(envelope('C'))
    })
    await act(async () => hooks.one?.clear())
    expect(store.getSnapshot().entries.map(({ error }) => error.code)).toEqual(['B', 'C'])
    await act(async () => hooks.two?.dismiss())
    expect(store.getSnapshot().entries.map(({ error }) => error.code)).toEqual(['C'])
  })

  it('a sign-in step that calls of two hooks wait for is an error of both, and stays for the other when one clears it', async () => {
    render(
      <App>
        <Hook name="one" />
        <Hook name="two" />
      </App>,
    )
    const expired = () => envelope('AuthFailure.TokenFailure')
    await act(async () => {
      await hooks.one?.run(expired)
      await hooks.two?.run(expired)
    })
    expect([codesOf('one'), codesOf('two')]).toEqual(Array(2).fill('AuthFailure.TokenFailure'))
    await act(async () => hooks.one?.clear())
    expect(codesOf('one')).toBe('')
    expect(codesOf('two')).toBe('AuthFailure.TokenFailure')
    await act(async () => hooks.two?.clear())
    expect(store.getSnapshot().entries).toEqual([])
  })

  it('`errors`, `pending` and `clear` of useApiErrorScope are about everything in the scope', async () => {
    let form: ApiErrorScopeHandle | undefined
    function Form() {
      const handle = useApiErrorScope()
      form = handle
      return (
        <ApiErrorScope value={handle}>
          <output aria-label="form">
            {handle.errors.length} {handle.pending ? 'pending' : ''}
          </output>
          <Hook name="inside" />
        </ApiErrorScope>
      )
    }
    render(
      <App>
        <Form />
      </App>,
    )
    let finish = () => {}
    await act(async () => {
      hooks.inside?.report(envelope('A'))
      form?.report(envelope('B'))
      void hooks.inside?.run(() => new Promise((resolve) => (finish = () => resolve(1))))
    })
    expect(codesOf('form')).toBe('2 pending')
    await act(async () => finish())
    expect(codesOf('form')).toBe('2')
    await act(async () => form?.clear())
    expect(codesOf('form')).toBe('0')
  })
})

describe('the object that the hook returns', () => {
  it('useApiError returns a new object when errors or pending change, so that a memo child is up to date', async () => {
    const Child = memo(function Child({ api }: { api: ApiErrorApi }) {
      return (
        <p>
          {api.errors.length} open, {api.pending ? 'pending' : 'idle'}
        </p>
      )
    })
    function Parent() {
      const api = useApiError()
      return (
        <>
          <button
            type="button"
            onClick={() => api.run(() => Promise.reject(envelope('InternalError')))}
          >
            Save
          </button>
          <button
            type="button"
            onClick={() => api.run(() => new Promise(() => {}), { key: 'more' })}
          >
            More
          </button>
          <Child api={api} />
        </>
      )
    }
    render(
      <App>
        <Parent />
      </App>,
    )
    expect(screen.getByText('0 open, idle')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    expect(screen.getByText('1 open, idle')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'More' }))
    expect(screen.getByText('1 open, pending')).toBeVisible()
  })

  it('useApiError returns the same object while nothing changes, and always the same functions', async () => {
    const seen: ApiErrorApi[] = []
    function Reader() {
      const api = useApiError()
      void api.errors
      seen.push(api)
      return null
    }
    const { rerender } = render(
      <App>
        <Reader />
      </App>,
    )
    rerender(
      <App>
        <Reader />
      </App>,
    )
    await act(async () => void seen.at(-1)?.report(envelope('InternalError')))
    const before = seen[seen.length - 3]
    expect(before).toBe(seen[1])
    expect(seen.at(-1)).not.toBe(before)
    expect(seen.at(-1)?.run).toBe(before?.run)
  })
})

describe('a value that useApiError is given', () => {
  it.each([[{ saved: true }], [[1, 2]], [true], [{}], [{ id: 7, status: 'ok' }]])(
    'useApiError shows nothing for a plain result: %j',
    async (state) => {
      function Bound() {
        useApiError(state)
        return null
      }
      render(
        <App>
          <Bound />
        </App>,
      )
      await act(async () => {})
      expect(store.getSnapshot().entries).toEqual([])
    },
  )

  it.each([
    ['an Error', new Error('broken')],
    ['a text', 'broken'],
    ['an envelope', envelope('InternalError')],
    ['a result of RTK Query', { status: 500, data: {} }],
    [
      'an ApiError without a code of its own',
      { origin: 'api', code: 'Unknown', message: 'Taken', fields: [{ path: 'email' }] },
    ],
  ])('useApiError shows %s that it is given', async (_, failure) => {
    function Bound() {
      useApiError(failure)
      return null
    }
    render(
      <App>
        <Bound />
      </App>,
    )
    expect(store.getSnapshot().entries).toHaveLength(1)
  })

  it('an Error created in each render for useApiError is one failure, and renders a few times', async () => {
    const onRender = vi.fn()
    function Bound() {
      const { errors } = useApiError(new Error('broken'))
      onRender()
      return <p>{errors.length} open</p>
    }
    render(
      <App>
        <Bound />
      </App>,
    )
    await act(async () => {})
    expect(screen.getByText('1 open')).toBeVisible()
    expect(store.getSnapshot().entries).toMatchObject([{ count: 1 }])
    expect(onRender.mock.calls.length).toBeLessThan(8)
  })
})

describe('events', () => {
  it('an event reaches the onEvent of the store and of the provider', async () => {
    const heard = vi.fn()
    store = createErrorStore({ onEvent: (event) => heard('store', event.type) })
    const { unmount } = render(
      <ApiErrorProvider store={store} onEvent={(event) => heard('provider', event.type)} />,
    )
    await act(async () => void store.report(envelope('InternalError')))
    expect(heard.mock.calls).toEqual(
      expect.arrayContaining([
        ['store', 'reported'],
        ['provider', 'reported'],
        ['store', 'presented'],
        ['provider', 'presented'],
      ]),
    )
    unmount()
    heard.mockClear()
    store.report(envelope('InternalError'))
    expect(heard.mock.calls).toEqual([['store', 'reported']])
  })

  it('a failure in a hidden tab is an event "reported" at once, and "presented" when the tab is visible', async () => {
    const types: string[] = []
    const onEvent = ({ type }: ApiErrorEvent) => types.push(type)
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
    render(<ApiErrorProvider store={store} onEvent={onEvent} />)
    await act(async () => void store.report(envelope('InternalError')))
    expect(types).toEqual(['reported'])
    hidden.mockReturnValue(false)
    await act(async () => document.dispatchEvent(new Event('visibilitychange')))
    expect(types).toEqual(['reported', 'presented'])
    hidden.mockRestore()
  })

  it('each occurrence of a failure is an event "reported"', () => {
    const counts: number[] = []
    store = createErrorStore({
      onEvent: (event) => event.type === 'reported' && counts.push(event.entry.count),
    })
    for (let at = 0; at < 3; at += 1) store.report(envelope('InternalError'))
    expect(counts).toEqual([1, 2, 3])
  })
})

describe('a poll that fails', () => {
  it('a failing poll is announced at its first failure, counted in silence, and announced again after a success', async () => {
    const said: string[] = []
    render(
      <App>
        <Hook name="poll" />
      </App>,
    )
    const observer = new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) said.push(node.textContent ?? '')
      }
    })
    await act(async () => {})
    for (const region of document.querySelectorAll('[data-rae-live]')) {
      observer.observe(region, { childList: true })
    }
    const pause = () => act(() => new Promise((resolve) => setTimeout(resolve, 80)))
    const poll = async (answer: () => unknown) => {
      await act(async () => void (await hooks.poll?.run(answer, { foreground: false })))
      await pause()
    }
    for (let at = 0; at < 4; at += 1) await poll(() => envelope('InternalError'))
    expect(said).toHaveLength(1)
    expect(store.getSnapshot().entries).toMatchObject([{ count: 4 }])
    await poll(() => envelope('LimitExceeded'))
    expect(said).toHaveLength(2)
    await poll(ok)
    await poll(() => envelope('LimitExceeded'))
    expect(said).toHaveLength(3)
    observer.disconnect()
  })
})
