import { act, render, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { ApiErrorProvider, createErrorStore, ErrorToaster } from '../../../src/index.js'
import { envelope } from '../../fixtures/envelope.js'

it('holding down the hotkey moves focus to the toasts once', async () => {
  const store = createErrorStore()
  render(
    <ApiErrorProvider store={store} toaster={<ErrorToaster />}>
      <button type="button">Page</button>
    </ApiErrorProvider>,
  )
  act(() => void store.report(envelope('InternalError'), { surface: 'toast' }))
  await waitFor(() => expect(document.querySelector('.rae-toast')).not.toBeNull())
  const press = (repeat: boolean) =>
    act(() => {
      const init = { key: 'F8', code: 'F8', bubbles: true, cancelable: true, repeat }
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init))
    })
  screen.getByText('Page').focus()
  press(false)
  const toast = document.querySelector('.rae-toast')
  expect(toast).toHaveFocus()
  press(true)
  expect(toast).toHaveFocus()
  press(false)
  expect(screen.getByText('Page')).toHaveFocus()
})
