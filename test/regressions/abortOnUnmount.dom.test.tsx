import { act, render } from '@testing-library/react'
import { useEffect, useRef } from 'react'
import { expect, it, vi } from 'vitest'
import { ApiErrorProvider, useApiError } from '../../src/index.js'
import { envelope } from '../fixtures/envelope.js'

it('holds one signal for a poll that goes on failing', async () => {
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

it("does not take StrictMode's second mount for the end of the component", async () => {
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
