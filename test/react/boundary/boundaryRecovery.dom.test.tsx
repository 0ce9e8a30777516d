import { act, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Activity, type ReactNode } from 'react'
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import {
  ApiErrorProvider,
  createErrorStore,
  type ErrorStore,
  ErrorToaster,
} from '../../../src/index.js'
import { ApiErrorBoundary } from '../../../src/react/boundary/ApiErrorBoundary.js'
import { envelope } from '../../fixtures/envelope.js'

// React logs on the console what a boundary catches.
beforeEach(() => {
  vi.mocked(console.error).mockImplementation(() => undefined)
})
afterEach(() => {
  vi.mocked(console.error).mockClear()
})

/** A part of a page, in a boundary, that throws while `broken.now` is true. */
function makePage() {
  const failure = envelope('InternalError')
  const broken = { now: true }
  function Part() {
    if (broken.now) throw failure
    return <p>whole</p>
  }
  const part = (
    <ApiErrorBoundary>
      <Part />
    </ApiErrorBoundary>
  )
  const page = (store: ErrorStore, content: ReactNode = part) => (
    <ApiErrorProvider store={store} toaster={null}>
      {content}
    </ApiErrorProvider>
  )
  return { broken, part, page }
}

it('ApiErrorBoundary keeps showing its error when the provider gets another store', async () => {
  const { broken, page } = makePage()
  const second = createErrorStore()
  const { rerender } = render(page(createErrorStore()))
  await screen.findByRole('heading')
  rerender(page(second))
  await waitFor(() => expect(second.getSnapshot().entries).toHaveLength(1))
  expect(await screen.findByRole('heading')).toBeVisible()
  broken.now = false
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('whole')).toBeVisible()
})

// React 18 has no <Activity>.
it.skipIf(!Activity)(
  'ApiErrorBoundary renders its children again when their error ended while an <Activity> hid them',
  async () => {
    const { broken, part, page } = makePage()
    const store = createErrorStore()
    const tab = (mode: 'visible' | 'hidden') => page(store, <Activity mode={mode}>{part}</Activity>)
    const { rerender } = render(tab('visible'))
    await screen.findByRole('heading')
    rerender(tab('hidden'))
    await act(async () => {
      broken.now = false
      store.clear()
    })
    rerender(tab('visible'))
    expect(await screen.findByText('whole')).toBeVisible()
  },
)

it('an error of a boundary that unmounts unannounced becomes a toast whose "Try again" ends it', async () => {
  const failure = envelope('InternalError')
  function Broken(): never {
    throw failure
  }
  const store = createErrorStore()
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
  onTestFinished(() => hidden.mockRestore())
  const shell = (content: ReactNode) => (
    <ApiErrorProvider store={store} toaster={<ErrorToaster data-testid="toaster" />}>
      {content}
    </ApiErrorProvider>
  )
  const { rerender } = render(
    shell(
      <ApiErrorBoundary>
        <Broken />
      </ApiErrorBoundary>,
    ),
  )
  rerender(shell(null))
  const again = await within(screen.getByTestId('toaster')).findByRole('button', {
    name: 'Try again',
  })
  await userEvent.click(again)
  await waitFor(() => expect(store.getSnapshot().entries).toEqual([]))
})
