import { act, render, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { ApiErrorProvider, createErrorStore, ErrorBanner, useToasts } from '../../../src/index.js'
import { envelope } from '../../fixtures/envelope.js'
import { listenLive } from '../../fixtures/listenLive.js'

function Own() {
  return <p>{useToasts().toasts.length} toasts</p>
}

async function renderNull(children?: React.ReactNode) {
  const store = createErrorStore()
  render(
    <ApiErrorProvider store={store} toaster={null}>
      {children}
    </ApiErrorProvider>,
  )
  await waitFor(() => expect(document.querySelectorAll('[data-rae-live]')).toHaveLength(2))
  const { said } = listenLive()
  await act(async () => void store.report(envelope('InternalError')))
  await act(() => new Promise((resolve) => setTimeout(resolve, 120)))
  return said
}

it('announces nothing that nothing shows, with `toaster={null}`', async () => {
  expect(await renderNull()).toEqual([])
})

it('announces what a toaster of the app on `useToasts` shows', async () => {
  expect(await renderNull(<Own />)).toHaveLength(1)
  expect(screen.getByText('1 toasts')).toBeVisible()
})

it('announces what has a place on the page', async () => {
  const store = createErrorStore()
  render(
    <ApiErrorProvider store={store} toaster={null}>
      <ErrorBanner />
    </ApiErrorProvider>,
  )
  await waitFor(() => expect(document.querySelectorAll('[data-rae-live]')).toHaveLength(2))
  const { said } = listenLive()
  await act(async () => void store.report(envelope('InternalError'), { surface: 'banner' }))
  await waitFor(() => expect(said).toHaveLength(1))
})
