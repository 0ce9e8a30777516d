import { act, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { createErrorStore, ErrorBanner } from '../../../src/index.js'
import { FormFixture } from '../../fixtures/FormFixture.js'

const failed = (Code: string) => ({
  Response: { Error: { Code, Message: 'internal words' }, RequestId: 'ed93f3cb' },
})

function mount() {
  const store = createErrorStore()
  render(
    <FormFixture store={store}>
      <ErrorBanner data-testid="banner" />
    </FormFixture>,
  )
  return { store, banner: screen.getByTestId('banner') }
}

describe('ErrorBanner', () => {
  it("ErrorBanner shows a box for each error, with severity and details and without the API's message", async () => {
    const { store, banner } = mount()
    expect(banner).toBeEmptyDOMElement()
    await act(async () => {
      store.report(failed('AuthFailure.TokenFailure'), { scope: 'form' })
      store.report(failed('LimitExceeded'), { scope: 'form' })
    })
    const boxes = within(banner).getAllByRole('region')
    expect(boxes).toHaveLength(2)
    for (const box of boxes) {
      expect(box).toHaveAttribute('data-severity')
      expect(within(box).getByText('Details')).toBeVisible()
      expect(box).not.toHaveTextContent('internal words')
    }
  })

  it('ErrorBanner takes focus when its focused close button dismisses a box', async () => {
    const { store, banner } = mount()
    await act(async () => {
      store.report(failed('LimitExceeded'), { scope: 'form' })
    })
    const close = within(banner).getByRole('button', { name: 'Close message' })
    close.focus()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(banner).toBeEmptyDOMElement())
    expect(banner).toHaveFocus()
    expect(store.getSnapshot().history).toHaveLength(1)
  })

  it('ErrorBanner takes focus when its focused "Try again" button succeeds', async () => {
    const { store, banner } = mount()
    const call = vi.fn(() => Promise.resolve({}))
    await act(async () => {
      store.report(failed('InternalError'), { scope: 'form', surface: 'banner', retry: call })
    })
    const retry = within(banner).getByRole('button', { name: /try again/i })
    retry.focus()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(banner).toBeEmptyDOMElement())
    expect(call).toHaveBeenCalledOnce()
    expect(banner).toHaveFocus()
  })

  it('ErrorBanner leaves focus alone when a box without focus ends', async () => {
    const { store, banner } = mount()
    const button = document.body.appendChild(document.createElement('button'))
    await act(async () => {
      store.report(failed('LimitExceeded'), { scope: 'form' })
    })
    button.focus()
    await act(async () => store.clear())
    expect(banner).toBeEmptyDOMElement()
    expect(button).toHaveFocus()
    button.remove()
  })
})
