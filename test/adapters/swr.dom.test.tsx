import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import useSWR, { SWRConfig, useSWRConfig } from 'swr'
import { describe, expect, it, vi } from 'vitest'
import {
  ApiErrorProvider,
  createErrorStore,
  type ErrorStore,
  ErrorToaster,
  unwrapApi,
  useApiError,
} from '../../src/index.js'

// SWR and fetch need no adapter: the tests use them as the documentation shows.

const ok = { Response: { Name: 'Ada', RequestId: 'r' } }
const failed = (Code: string) => ({ Response: { Error: { Code, Message: '' }, RequestId: 'r' } })
const answer = (body: unknown) =>
  new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } })

type Load = (key: string) => Promise<{ Name: string }>

function App({ store, children }: { store: ErrorStore; children: ReactNode }) {
  return (
    <SWRConfig
      value={{ provider: () => new Map(), shouldRetryOnError: false, dedupingInterval: 0 }}
    >
      <ApiErrorProvider store={store} toaster={<ErrorToaster />}>
        {children}
      </ApiErrorProvider>
    </SWRConfig>
  )
}

describe('SWR, with unwrapApi and useApiError', () => {
  function Person({ load }: { load: Load }) {
    const { data, error, mutate } = useSWR('person', load)
    useApiError(error, { retry: () => mutate(load('person'), { revalidate: false }) })
    return <p>{data?.Name ?? 'nothing'}</p>
  }

  it('useApiError reports an SWR failure once for all readers of its key, and ends it when a retry succeeds', async () => {
    const store = createErrorStore()
    const fetched = vi.fn().mockResolvedValueOnce(answer(failed('InternalError')))
    fetched.mockImplementation(async () => answer(ok))
    const load: Load = () => unwrapApi<{ Name: string }>(fetched())
    render(
      <App store={store}>
        <Person load={load} />
        <Person load={load} />
      </App>,
    )
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }))
    await vi.waitFor(() => expect(screen.getAllByText('Ada')).toHaveLength(2))
    await vi.waitFor(() => expect(store.getSnapshot().entries).toEqual([]))
  })

  it('useApiError counts an SWR retry that fails again in the same toast', async () => {
    const store = createErrorStore()
    const load: Load = () =>
      unwrapApi<{ Name: string }>(async () => answer(failed('InternalError')))
    render(
      <App store={store}>
        <Person load={load} />
      </App>,
    )
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }))
    await vi.waitFor(() => expect(store.getSnapshot().entries).toMatchObject([{ count: 2 }]))
  })
})

describe('SWR, with one handler for all keys', () => {
  it('onError and onSuccess for all SWR keys report a failure once and end it with a success', async () => {
    const store = createErrorStore()
    const fetched = vi.fn().mockResolvedValueOnce(answer(failed('InternalError')))
    fetched.mockImplementation(async () => answer(ok))
    function Person() {
      const { data } = useSWR('person', () => unwrapApi<{ Name: string }>(fetched()))
      const { mutate } = useSWRConfig()
      return (
        <button type="button" onClick={() => mutate('person')}>
          {data?.Name ?? 'nothing'}
        </button>
      )
    }
    render(
      <App store={store}>
        <SWRConfig
          value={{
            onError: (failure, key) =>
              store.report(failure, { operation: `swr:${key}`, foreground: false }),
            onSuccess: (_data, key) => store.succeed(`swr:${key}`),
          }}
        >
          <Person />
        </SWRConfig>
      </App>,
    )
    expect(await screen.findAllByRole('listitem')).toHaveLength(1)
    await userEvent.click(screen.getByRole('button', { name: 'nothing' }))
    await vi.waitFor(() => expect(store.getSnapshot().entries).toEqual([]))
  })
})

describe('plain fetch', () => {
  it('run reads the envelope in a Response of fetch without unwrapApi', async () => {
    const store = createErrorStore()
    const result = await store.run(async () => answer(failed('LimitExceeded')))
    expect(result).toMatchObject({ ok: false, error: { code: 'LimitExceeded' } })
  })

  it('run answers with the data that unwrapApi takes out of a Response', async () => {
    const store = createErrorStore()
    const call = () => unwrapApi<{ Name: string }>(async () => answer(ok))
    expect(await store.run(call)).toMatchObject({ ok: true, data: { Name: 'Ada' } })
  })
})
