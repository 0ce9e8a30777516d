import {
  MutationCache,
  QueryCache,
  QueryClient,
  QueryClientProvider,
  useInfiniteQuery,
  useMutation,
  useQuery,
} from '@tanstack/react-query'
import { act, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type ApiErrorMeta, apiErrorQueryHandlers } from '../../src/adapters/tanstack-query.js'
import {
  ApiErrorProvider,
  ApiErrorScope,
  createErrorStore,
  ErrorBanner,
  ErrorToaster,
  unwrapApi,
  useApiError,
} from '../../src/index.js'

const ok = { Response: { Name: 'Ada', RequestId: 'r' } }
const failed = (Code: string) => ({ Response: { Error: { Code, Message: '' }, RequestId: 'r' } })

const clients: QueryClient[] = []
afterEach(() => {
  for (const client of clients.splice(0)) client.clear()
})

/** A client with the handlers, as the documentation shows; automatic retries only with `retries`. */
function makeClient({ retries = false } = {}) {
  const store = createErrorStore({ random: () => 0.001 })
  const { queries, mutations, retry, retryDelay } = apiErrorQueryHandlers(store)
  const client = new QueryClient({
    queryCache: new QueryCache(queries),
    mutationCache: new MutationCache(mutations),
    defaultOptions: { queries: retries ? { retry, retryDelay } : { retry: false } },
  })
  clients.push(client)
  return { store, client, opened: () => store.getSnapshot().entries }
}

function App({ store, client, children }: ReturnType<typeof makeClient> & { children: ReactNode }) {
  return (
    <QueryClientProvider client={client}>
      <ApiErrorProvider store={store} toaster={<ErrorToaster />}>
        {children}
      </ApiErrorProvider>
    </QueryClientProvider>
  )
}

function Person({ call, meta }: { call: () => unknown; meta?: ApiErrorMeta }) {
  const query = useQuery({
    queryKey: ['person'],
    queryFn: () => unwrapApi(async () => call() as typeof ok),
    ...(meta && { meta }),
  })
  return <p>{query.data ? query.data.Name : query.status}</p>
}

function Save({ call }: { call: (name: string) => unknown }) {
  const { mutate, status } = useMutation({
    mutationKey: ['save'],
    mutationFn: (name: string) => unwrapApi(async () => call(name)),
  })
  return (
    <button type="button" onClick={() => mutate('Ada')}>
      Save {status}
    </button>
  )
}

describe('TanStack Query, under StrictMode', () => {
  it('an error in an HTTP 200 envelope of a query is reported once for all of its observers', async () => {
    const app = makeClient()
    const call = vi.fn(() => failed('InternalError'))
    render(
      <App {...app}>
        <Person call={call} />
        <Person call={call} />
        <Person call={call} />
      </App>,
    )
    expect(await screen.findAllByRole('listitem')).toHaveLength(1)
    expect(app.opened()).toMatchObject([{ count: 1, foreground: false }])
    expect(call).toHaveBeenCalledOnce()
  })

  it('"Try again" fetches the query again, and the success ends the error', async () => {
    const app = makeClient()
    const call = vi.fn().mockReturnValueOnce(failed('InternalError')).mockReturnValue(ok)
    render(
      <App {...app}>
        <Person call={call} />
      </App>,
    )
    const button = await screen.findByRole('button', { name: 'Try again' })
    button.focus()
    await userEvent.keyboard('{Enter}')
    expect(await screen.findByText('Ada')).toBeVisible()
    await vi.waitFor(() => expect(screen.getAllByText('Done')[0]).toBeInTheDocument())
    // jsdom leaves focus in what is inert, and with focus a toast's time stands still.
    act(() => (document.activeElement as HTMLElement).blur())
    await vi.waitFor(() => expect(screen.queryByRole('listitem')).toBeNull(), { timeout: 4_000 })
    expect(call).toHaveBeenCalledTimes(2)
  })

  it('"Try again" fetches the next page of an infinite query, which had failed, and not the pages before', async () => {
    const app = makeClient()
    const pages = vi
      .fn<(page: number) => unknown>()
      .mockReturnValueOnce(ok)
      .mockReturnValueOnce(failed('InternalError'))
      .mockReturnValueOnce(ok)
    function Feed() {
      const query = useInfiniteQuery({
        queryKey: ['feed'],
        queryFn: ({ pageParam }) => unwrapApi(async () => pages(pageParam) as typeof ok),
        initialPageParam: 1,
        getNextPageParam: (_last, all) => all.length + 1,
      })
      return (
        <button type="button" onClick={() => void query.fetchNextPage()}>
          More than {query.data?.pages.length}
        </button>
      )
    }
    render(
      <App {...app}>
        <Feed />
      </App>,
    )
    await userEvent.click(await screen.findByRole('button', { name: 'More than 1' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('button', { name: 'More than 2' })).toBeVisible()
    expect(pages.mock.calls).toEqual([[1], [2], [2]])
    expect(app.opened()).toEqual([])
  })

  it('a query that fails again on "Try again" is counted once, in the same toast', async () => {
    const app = makeClient()
    render(
      <App {...app}>
        <Person call={() => failed('InternalError')} />
      </App>,
    )
    const before = (await screen.findByRole('button', { name: 'Try again' })).closest('li')
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await vi.waitFor(() => expect(app.opened()).toMatchObject([{ count: 2 }]))
    expect(screen.getByRole('listitem')).toBe(before)
  })

  it("a query's error ends when a refetch succeeds", async () => {
    const app = makeClient()
    const call = vi.fn().mockReturnValueOnce(failed('InternalError')).mockReturnValue(ok)
    render(
      <App {...app}>
        <Person call={call} />
      </App>,
    )
    await screen.findByRole('listitem')
    await act(() => app.client.refetchQueries())
    await vi.waitFor(() => expect(app.opened()).toEqual([]))
  })

  it('a canceled query reports nothing', async () => {
    const app = makeClient()
    render(
      <App {...app}>
        <Person call={() => new Promise(() => undefined)} />
      </App>,
    )
    await act(() => app.client.cancelQueries())
    expect(app.opened()).toEqual([])
  })

  it("a query's `meta.apiError` sets the scope of its errors, or turns reporting off", async () => {
    const app = makeClient()
    render(
      <App {...app}>
        <ApiErrorScope id="page">
          <ErrorBanner data-testid="banner" />
        </ApiErrorScope>
        <Person
          call={() => failed('InternalError')}
          meta={{ apiError: { scope: 'page', surface: 'banner' } }}
        />
      </App>,
    )
    await vi.waitFor(() => expect(screen.getByTestId('banner')).not.toBeEmptyDOMElement())
    app.client.clear()
    app.store.clear()

    const quiet = makeClient()
    await quiet.client
      .fetchQuery({
        queryKey: ['x'],
        queryFn: () => unwrapApi(async () => failed('InternalError')),
        meta: { apiError: false },
      })
      .catch(() => undefined)
    expect(quiet.opened()).toEqual([])
  })

  it("a query's error is not reported again by a component that passes it to useApiError", async () => {
    const app = makeClient()
    function Bound() {
      const query = useQuery({
        queryKey: ['bound'],
        queryFn: () => unwrapApi(async () => failed('InternalError')),
      })
      useApiError(query.error)
      return <p>{query.status}</p>
    }
    render(
      <App {...app}>
        <Bound />
      </App>,
    )
    await screen.findByText('error')
    expect(app.opened()).toMatchObject([{ count: 1 }])
  })

  it.each([
    ['InvalidParameterValue', 1],
    ['ResourceNotFound', 1],
    ['InternalError', 4],
    ['RequestLimitExceeded', 4],
  ])('the number of calls for a query that fails with %s is %d', async (code, times) => {
    const app = makeClient({ retries: true })
    const call = vi.fn(async () => failed(code))
    await app.client
      .fetchQuery({ queryKey: ['x'], queryFn: () => unwrapApi(call) })
      .catch(() => undefined)
    expect(call).toHaveBeenCalledTimes(times)
    expect(app.opened()).toMatchObject([{ count: 1, error: { code } }])
  })

  it('retryDelay of apiErrorQueryHandlers waits as long as the API says, and retry leaves a wait of an hour to the person', () => {
    const { retry, retryDelay } = apiErrorQueryHandlers(createErrorStore())
    const limited = (retryAfterMs: number) => ({
      origin: 'http',
      code: 'Http.429',
      message: '',
      fields: [],
      retryAfterMs,
    })
    expect(retryDelay(0, limited(7_000))).toBe(7_000)
    expect(retry(0, limited(7_000))).toBe(true)
    expect(retry(0, limited(3_600_000))).toBe(false)
  })

  it('"Try again" runs a mutation again with the same variables, and the success ends the error', async () => {
    const app = makeClient()
    const call = vi.fn().mockReturnValueOnce(failed('InternalError')).mockReturnValue(ok)
    render(
      <App {...app}>
        <Save call={call} />
      </App>,
    )
    await userEvent.click(screen.getByRole('button', { name: 'Save idle' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('button', { name: 'Save success' })).toBeVisible()
    expect(call.mock.calls).toEqual([['Ada'], ['Ada']])
    await vi.waitFor(() => expect(app.opened()).toEqual([]))
  })

  it("a mutation's error ends when the person runs the mutation again", async () => {
    const app = makeClient()
    const call = vi.fn().mockReturnValueOnce(failed('InternalError')).mockReturnValue(ok)
    render(
      <App {...app}>
        <Save call={call} />
      </App>,
    )
    await userEvent.click(screen.getByRole('button', { name: 'Save idle' }))
    expect(await screen.findByRole('listitem')).toBeVisible()
    expect(app.opened()).toMatchObject([{ foreground: true }])
    await userEvent.click(screen.getByRole('button', { name: 'Save error' }))
    await vi.waitFor(() => expect(app.opened()).toEqual([]))
  })

  it('"Sign in" is one button for many queries, and fetches all of them again', async () => {
    const app = makeClient()
    const session = { valid: false }
    const call = vi.fn(async () => (session.valid ? ok : failed('AuthFailure.TokenFailure')))
    function Many() {
      return ['a', 'b', 'c'].map((key) => <One key={key} name={key} />)
    }
    function One({ name }: { name: string }) {
      const { data } = useQuery({ queryKey: [name], queryFn: () => unwrapApi(call) })
      return <p>{data ? `${name} is there` : 'nothing'}</p>
    }
    render(
      <QueryClientProvider client={app.client}>
        <ApiErrorProvider
          store={app.store}
          toaster={<ErrorToaster />}
          actions={{
            'sign-in': async () => {
              session.valid = true
            },
          }}
        >
          <ErrorBanner />
          <Many />
        </ApiErrorProvider>
      </QueryClientProvider>,
    )
    await userEvent.click(await screen.findByRole('button', { name: 'Sign in' }))
    for (const key of ['a', 'b', 'c'])
      expect(await screen.findByText(`${key} is there`)).toBeVisible()
    expect(call).toHaveBeenCalledTimes(6)
    expect(app.opened()).toEqual([])
  })

  it('a failed mutation stays when another one of its key, in flight since before, succeeds', async () => {
    const app = makeClient()
    const settle: Record<string, (answer: unknown) => void> = {}
    function Rows() {
      const { mutate } = useMutation({
        mutationKey: ['save'],
        mutationFn: (name: string) =>
          unwrapApi<unknown>(new Promise((resolve) => Object.assign(settle, { [name]: resolve }))),
      })
      return ['a', 'b'].map((name) => (
        <button key={name} type="button" onClick={() => mutate(name)}>
          {name}
        </button>
      ))
    }
    render(
      <QueryClientProvider client={app.client}>
        <ApiErrorProvider store={app.store} toaster={<ErrorToaster />}>
          <Rows />
        </ApiErrorProvider>
      </QueryClientProvider>,
    )
    await userEvent.click(screen.getByRole('button', { name: 'a' }))
    await userEvent.click(screen.getByRole('button', { name: 'b' }))
    await act(async () => settle.a?.(failed('InternalError')))
    await act(async () => settle.b?.(ok))
    expect(app.opened()).toHaveLength(1)
  })
})
