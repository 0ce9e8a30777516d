import {
  QueryCache,
  QueryClient,
  QueryClientProvider,
  QueryErrorResetBoundary,
  useSuspenseQuery,
} from '@tanstack/react-query'
import { act, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { type ComponentType, lazy, Suspense } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { apiErrorQueryHandlers } from '../../../src/adapters/tanstack-query.js'
import {
  ApiErrorProvider,
  ApiFailure,
  createErrorStore,
  ErrorToaster,
  unwrapApi,
} from '../../../src/index.js'
import { ApiErrorBoundary } from '../../../src/react/boundary/ApiErrorBoundary.js'

const ok = { Response: { Name: 'Ada', RequestId: 'r' } }
const failed = (Code: string) => ({ Response: { Error: { Code, Message: '' }, RequestId: 'r1' } })
const failure = (code: string) => new ApiFailure({ origin: 'api', code, message: '', fields: [] })

// React logs on the console what a boundary catches.
beforeEach(() => {
  vi.mocked(console.error).mockImplementation(() => undefined)
})
afterEach(() => {
  vi.mocked(console.error).mockClear()
})

describe('ApiErrorBoundary', () => {
  it('ApiErrorBoundary shows an error thrown in rendering on the page, with its words and actions, presented once', async () => {
    const store = createErrorStore()
    const heard = vi.fn()
    function Broken(): never {
      throw failure('InternalError')
    }
    render(
      <ApiErrorProvider store={store} toaster={<ErrorToaster />} onEvent={heard}>
        <ApiErrorBoundary heading="h1">
          <Broken />
        </ApiErrorBoundary>
      </ApiErrorProvider>,
    )
    const title = await screen.findByRole('heading', { level: 1 })
    expect(title).toHaveTextContent('The service has a problem')
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible()
    expect(screen.queryByRole('listitem')).toBeNull()
    await vi.waitFor(() =>
      expect(heard.mock.calls.filter(([{ type }]) => type === 'presented')).toHaveLength(1),
    )
  })

  it("ApiErrorBoundary leaves a router's redirect that is thrown in rendering to the router's own boundary", async () => {
    const onEvent = vi.fn()
    const onError = vi.fn()
    const redirect = Object.assign(new Error('NEXT_REDIRECT'), {
      digest: 'NEXT_REDIRECT;push;/;307;',
    })
    function Guarded(): never {
      throw redirect
    }
    render(
      <ApiErrorProvider onEvent={onEvent}>
        <ErrorBoundary fallbackRender={({ error }) => <p>Router: {String(error === redirect)}</p>}>
          <ApiErrorBoundary onError={onError}>
            <Guarded />
          </ApiErrorBoundary>
        </ErrorBoundary>
      </ApiErrorProvider>,
    )
    expect(await screen.findByText('Router: true')).toBeVisible()
    expect(onError).not.toHaveBeenCalled()
    expect(onEvent).not.toHaveBeenCalled()
  })

  describe('focus after "Try again"', () => {
    const mend = { broken: true }
    function mount(Part: ComponentType) {
      mend.broken = true
      render(
        <ApiErrorProvider toaster={<ErrorToaster />}>
          <main>
            <a href="#before">before</a>
            <ApiErrorBoundary>
              <Part />
            </ApiErrorBoundary>
            <a href="#after">after</a>
          </main>
        </ApiErrorProvider>,
      )
    }
    const retry = () => screen.findByRole('button', { name: 'Try again' })
    async function pressRetry(broken: boolean) {
      const button = await retry()
      mend.broken = broken
      button.focus()
      await userEvent.keyboard('{Enter}')
    }

    it('ApiErrorBoundary moves focus to what replaces its "Try again" button, and Tab goes on from there', async () => {
      mount(() => {
        if (mend.broken) throw failure('InternalError')
        return (
          <section data-testid="part">
            <a href="#more">mended</a>
          </section>
        )
      })
      await pressRetry(true)
      await vi.waitFor(() => expect(document.activeElement).toHaveClass('rae-page'))
      await userEvent.tab()
      expect(await retry()).toHaveFocus()
      await pressRetry(false)
      const part = await screen.findByTestId('part')
      await vi.waitFor(() => expect(part).toHaveFocus())
      await userEvent.tab()
      expect(screen.getByRole('link', { name: 'mended' })).toHaveFocus()
      expect(part).not.toHaveAttribute('tabindex')
    })

    it.each([
      ['an element', <p key="p">loading</p>],
      ['text', 'loading'],
    ])(
      'ApiErrorBoundary passes focus from a Suspense fallback to what has loaded: %s',
      async (kind, fallback) => {
        let arrive = () => {}
        const Late = lazy(
          () =>
            new Promise<{ default: ComponentType }>((resolve) => {
              arrive = () => resolve({ default: () => <p>arrived</p> })
            }),
        )
        mount(() => {
          if (mend.broken) throw failure('InternalError')
          return (
            <Suspense fallback={fallback}>
              <Late />
            </Suspense>
          )
        })
        await pressRetry(false)
        await vi.waitFor(() =>
          expect(
            kind === 'text' ? screen.getByRole('main') : screen.getByText('loading'),
          ).toHaveFocus(),
        )
        await act(async () => arrive())
        await vi.waitFor(() => expect(screen.getByText('arrived')).toHaveFocus())
      },
    )

    it('ApiErrorBoundary moves focus to the surrounding element when its content is only text', async () => {
      mount(() => {
        if (mend.broken) throw failure('InternalError')
        return 'mended'
      })
      await pressRetry(false)
      await vi.waitFor(() => expect(screen.getByRole('main')).toHaveFocus())
    })

    it('ApiErrorBoundary leaves focus to content that takes it', async () => {
      mount(() => {
        if (mend.broken) throw failure('InternalError')
        return (
          <p>
            <input ref={(field) => field?.focus()} aria-label="field" />
          </p>
        )
      })
      await pressRetry(false)
      await vi.waitFor(() => expect(screen.getByLabelText('field')).toHaveFocus())
    })
  })

  it.each(['LimitExceeded', 'RequestLimitExceeded', 'InvalidParameterValue'])(
    'ApiErrorBoundary offers one "Try again" button whatever the policy suggests: %s',
    async (code) => {
      const error = failure(code)
      const mend = { broken: true }
      function Part() {
        if (mend.broken) throw error
        return <p>mended</p>
      }
      render(
        <ApiErrorProvider store={createErrorStore({ random: () => 0 })}>
          <ApiErrorBoundary>
            <Part />
          </ApiErrorBoundary>
        </ApiErrorProvider>,
      )
      const button = await screen.findByRole('button', { name: 'Try again' })
      mend.broken = false
      button.focus()
      await userEvent.keyboard('{Enter}')
      expect(await screen.findByText('mended')).toBeVisible()
    },
  )

  it('ApiErrorBoundary shows the error again when "Try again" fails the same way', async () => {
    const store = createErrorStore()
    function Broken(): never {
      throw failure('InternalError')
    }
    render(
      <ApiErrorProvider store={store}>
        <ApiErrorBoundary>
          <Broken />
        </ApiErrorBoundary>
      </ApiErrorProvider>,
    )
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('heading')).toBeVisible()
    await vi.waitFor(() => expect(store.getSnapshot().entries).toHaveLength(1))
  })

  it.each([null, undefined, 'text', new DOMException('', 'AbortError')])(
    'ApiErrorBoundary shows a heading when %s is thrown',
    async (thrown) => {
      function Broken(): never {
        throw thrown
      }
      render(
        <ApiErrorProvider store={createErrorStore()}>
          <ApiErrorBoundary>
            <Broken />
          </ApiErrorBoundary>
        </ApiErrorProvider>,
      )
      expect(await screen.findByRole('heading')).toHaveTextContent(/./)
    },
  )

  it('ApiErrorBoundary renders its children again when a reset key changes', async () => {
    function Part({ id }: { id: number }) {
      if (id === 1) throw failure('ResourceNotFound')
      return <p>record {id}</p>
    }
    const store = createErrorStore()
    const page = (id: number) => (
      <ApiErrorProvider store={store}>
        <ApiErrorBoundary resetKeys={[id]}>
          <Part id={id} />
        </ApiErrorBoundary>
      </ApiErrorProvider>
    )
    const { rerender } = render(page(1))
    await screen.findByRole('heading')
    rerender(page(2))
    expect(await screen.findByText('record 2')).toBeVisible()
    await vi.waitFor(() => expect(store.getSnapshot().entries).toEqual([]))
  })
})

describe('ApiErrorBoundary with useSuspenseQuery', () => {
  function makePage(call: () => Promise<unknown>) {
    const store = createErrorStore()
    const { queries } = apiErrorQueryHandlers(store)
    const client = new QueryClient({
      queryCache: new QueryCache(queries),
      defaultOptions: { queries: { retry: false } },
    })
    const heard = vi.fn()
    function Person({ name }: { name: string }) {
      const { data } = useSuspenseQuery({
        queryKey: [name],
        queryFn: () => unwrapApi(call) as Promise<typeof ok.Response>,
      })
      return <p>{`${name}: ${data.Name}`}</p>
    }
    const page = (names: readonly string[], signIn?: () => Promise<void>) => (
      <QueryClientProvider client={client}>
        <ApiErrorProvider
          store={store}
          toaster={<ErrorToaster />}
          onEvent={heard}
          actions={signIn ? { 'sign-in': signIn } : {}}
        >
          <QueryErrorResetBoundary>
            {({ reset }) => (
              <ApiErrorBoundary onReset={reset}>
                <Suspense fallback="loading">
                  {names.map((name) => (
                    <Person key={name} name={name} />
                  ))}
                </Suspense>
              </ApiErrorBoundary>
            )}
          </QueryErrorResetBoundary>
        </ApiErrorProvider>
      </QueryClientProvider>
    )
    return { store, page, heard }
  }

  it('ApiErrorBoundary takes over a failure that the query cache has reported, presents it once, and fetches again on retry', async () => {
    const call = vi.fn().mockResolvedValueOnce(failed('InternalError')).mockResolvedValue(ok)
    const { store, page, heard } = makePage(call)
    render(page(['person']))
    expect(await screen.findByRole('heading')).toHaveTextContent('The service has a problem')
    await vi.waitFor(() => expect(screen.queryByRole('listitem')).toBeNull())
    expect(store.getSnapshot().entries).toMatchObject([{ count: 1 }])
    expect(heard.mock.calls.filter(([{ type }]) => type === 'presented')).toHaveLength(1)
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('person: Ada')).toBeVisible()
    expect(call).toHaveBeenCalledTimes(2)
    await vi.waitFor(() => expect(store.getSnapshot().entries).toEqual([]))
  })

  it('ApiErrorBoundary asks once to sign in for all of its queries, and then shows their data', async () => {
    const session = { valid: false }
    const call = vi.fn(async () => (session.valid ? ok : failed('AuthFailure.TokenFailure')))
    const { store, page } = makePage(call)
    render(
      page(['a', 'b'], async () => {
        session.valid = true
      }),
    )
    await screen.findByRole('heading')
    await userEvent.click(await screen.findByRole('button', { name: 'Sign in' }))
    expect(await screen.findByText('a: Ada')).toBeVisible()
    expect(await screen.findByText('b: Ada')).toBeVisible()
    await vi.waitFor(() => expect(store.getSnapshot().entries).toEqual([]))
  })
})
