import { act, render, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { ApiErrorProvider, createErrorStore, ErrorBanner } from '../../../src/index.js'
import { envelope } from '../../fixtures/envelope.js'

const live = () =>
  [...document.querySelectorAll('[data-rae-live] > div')].map((one) => one.textContent)

it('shows and announces what is meant for a toast where the app gave no toaster', async () => {
  const store = createErrorStore()
  render(
    <ApiErrorProvider store={store}>
      <ErrorBanner data-testid="page" />
    </ApiErrorProvider>,
  )
  act(() => {
    store.report(envelope('InternalError'), { surface: 'toast' })
  })
  expect(await screen.findByRole('button', { name: 'Close message' })).toBeVisible()
  await waitFor(() => expect(live()).toHaveLength(1))
  expect(document.querySelectorAll('.rae-banner-box')).toHaveLength(1)
  expect(screen.getByTestId('page')).toBeEmptyDOMElement()
})

it('puts it away with the close button, and keeps focus in its place', async () => {
  const store = createErrorStore()
  render(<ApiErrorProvider store={store} />)
  act(() => {
    store.report(envelope('InternalError'), { surface: 'toast' })
  })
  const close = await screen.findByRole('button', { name: 'Close message' })
  act(() => {
    close.focus()
    close.click()
  })
  await waitFor(() => expect(close).not.toBeInTheDocument())
  expect(document.activeElement).toHaveClass('rae-banner')
})
