import { act, configure, render, waitFor } from '@testing-library/react'
import { Suspense, useState } from 'react'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ApiErrorProvider, ApiErrorScope, createErrorStore, ErrorBanner } from '../../src/index.js'
import { envelope } from '../fixtures/envelope.js'

// StrictMode runs the passive effects once more when the tree comes back, and so hides what production has.
beforeAll(() => configure({ reactStrictMode: false }))
afterAll(() => configure({ reactStrictMode: true }))

it('ends the errors of a scope that had been suspended, when it goes', async () => {
  const store = createErrorStore()
  let end = () => {}
  const wait = new Promise<void>((resolve) => {
    end = resolve
  })
  const state = { waits: false, suspend() {} }
  function Slow() {
    const [, render] = useState(0)
    state.suspend = () => render(1)
    if (state.waits) throw wait
    return null
  }
  const page = (shown: boolean) => (
    <ApiErrorProvider store={store}>
      {shown && (
        <Suspense fallback="wait">
          <ApiErrorScope id="form">
            <ErrorBanner />
            <Slow />
          </ApiErrorScope>
        </Suspense>
      )}
    </ApiErrorProvider>
  )
  const { rerender, container } = render(page(true))
  await act(async () => {
    state.waits = true
    state.suspend()
  })
  expect(container).toHaveTextContent('wait')
  await act(async () => {
    state.waits = false
    end()
  })
  await waitFor(() => expect(container).not.toHaveTextContent('wait'))
  act(() => {
    store.report(envelope('InternalError'), { scope: 'form', surface: 'banner' })
  })
  await waitFor(() =>
    expect(store.getSnapshot().entries.every(({ id }) => store.isTold(id))).toBe(true),
  )
  rerender(page(false))
  await waitFor(() => expect(store.getSnapshot().entries).toEqual([]))
})
