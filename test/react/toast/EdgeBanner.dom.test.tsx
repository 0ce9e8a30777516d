import { act, render, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { ApiErrorProvider, createErrorStore, ErrorBanner } from '../../../src/index.js'
import { envelope } from '../../fixtures/envelope.js'

const live = () =>
  [...document.querySelectorAll('[data-rae-live] > div')].map((one) => one.textContent)

it("an error meant for a toast is shown and announced in a banner at the page's edge when the app gives no toaster", async () => {
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

it("the close button of the banner at the page's edge ends its error and keeps focus there", async () => {
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
