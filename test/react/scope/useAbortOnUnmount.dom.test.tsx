import { act, render } from '@testing-library/react'
import { useEffect, useRef } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { ApiErrorProvider, createErrorStore, useApiError } from '../../../src/index.js'
import { envelope } from '../../fixtures/envelope.js'

type Run = ReturnType<typeof useApiError>['run']

function mount() {
  const store = createErrorStore()
  const taken: { run?: Run } = {}
  function Part() {
    taken.run = useApiError().run
    return null
  }
  const page = (shown: boolean) => (
    <ApiErrorProvider store={store}>{shown && <Part />}</ApiErrorProvider>
  )
  const { rerender } = render(page(true))
  const { run } = taken
  if (run === undefined) throw new Error('nothing has rendered')
  const leave = async () => {
    rerender(page(false))
    await act(() => new Promise((resolve) => setTimeout(resolve, 5)))
  }
  return { run, leave, store }
}

/** A call that goes on until its signal aborts. */
function endless() {
  const aborted = vi.fn()
  const call = ({ signal }: { signal: AbortSignal }) =>
    new Promise((_, reject) => {
      signal.addEventListener('abort', () => {
        aborted()
        reject(signal.reason)
      })
    })
  return { call, aborted }
}

describe('abortOnUnmount, under StrictMode', () => {
  it('unmounting a component does not abort its calls by default', async () => {
    const { run, leave } = mount()
    const { call, aborted } = endless()
    void run(call)
    await leave()
    expect(aborted).not.toHaveBeenCalled()
  })

  it('unmounting a component aborts its calls with abortOnUnmount, and shows no error', async () => {
    const { run, leave, store } = mount()
    const { call, aborted } = endless()
    const running = run(call, { abortOnUnmount: true })
    await leave()
    expect(aborted).toHaveBeenCalledOnce()
    expect(await running).toMatchObject({ ok: false, error: { origin: 'abort' } })
    expect(store.getSnapshot().entries).toEqual([])
  })

  it('unmounting a component cancels the automatic retries of a call with abortOnUnmount', async () => {
    const { run, leave, store } = mount()
    const call = vi.fn(() => ({
      Response: { Error: { Code: 'InternalError', Message: '' }, RequestId: 'r' },
    }))
    const running = run(call, { abortOnUnmount: true, autoRetry: { limit: 1_000 } })
    await vi.waitFor(() => expect(store.getSnapshot().entries).toHaveLength(1))
    await leave()
    expect(await running).toMatchObject({ ok: false })
    const made = call.mock.calls.length
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(call).toHaveBeenCalledTimes(made)
  })

  it("a call with abortOnUnmount is also aborted by the caller's own signal", async () => {
    const { run } = mount()
    const { call, aborted } = endless()
    const controller = new AbortController()
    const running = run(call, { abortOnUnmount: true, signal: controller.signal })
    controller.abort()
    expect(await running).toMatchObject({ ok: false })
    expect(aborted).toHaveBeenCalledOnce()
  })

  it("a call with abortOnUnmount removes its listener from the caller's signal when it succeeds", async () => {
    const { run } = mount()
    const controller = new AbortController()
    const remove = vi.spyOn(controller.signal, 'removeEventListener')
    await run(() => 1, { abortOnUnmount: true, signal: controller.signal })
    expect(remove).toHaveBeenCalledWith('abort', expect.any(Function))
  })
})

it("a poll with abortOnUnmount that keeps failing holds one listener on the caller's signal", async () => {
  const { signal } = new AbortController()
  const add = vi.spyOn(signal, 'addEventListener')
  const remove = vi.spyOn(signal, 'removeEventListener')
  const taken: { run?: ReturnType<typeof useApiError>['run'] } = {}
  function Poll() {
    taken.run = useApiError().run
    return null
  }
  render(
    <ApiErrorProvider>
      <Poll />
    </ApiErrorProvider>,
  )
  for (let times = 0; times < 5; times++) {
    await act(async () => {
      await taken.run?.(() => envelope('InternalError'), { abortOnUnmount: true, signal })
    })
  }
  expect(add).toHaveBeenCalledTimes(5)
  expect(remove).toHaveBeenCalledTimes(4)
})

it("StrictMode's second mount does not abort a call with abortOnUnmount", async () => {
  const aborted = vi.fn()
  function Page() {
    const { run } = useApiError()
    const started = useRef(false)
    useEffect(() => {
      if (started.current) return
      started.current = true
      void run(
        ({ signal }) => {
          signal.addEventListener('abort', aborted)
          return new Promise(() => undefined)
        },
        { abortOnUnmount: true },
      )
    }, [run])
    return null
  }
  const { rerender } = render(
    <ApiErrorProvider>
      <Page />
    </ApiErrorProvider>,
  )
  const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 5)))
  await settle()
  expect(aborted).not.toHaveBeenCalled()
  rerender(<ApiErrorProvider />)
  await settle()
  expect(aborted).toHaveBeenCalledOnce()
})
