import { act, render, screen, waitFor } from '@testing-library/react'
import { StrictMode } from 'react'
import { expect, it } from 'vitest'
import { ApiErrorProvider, createErrorStore, ErrorToaster } from '../../../src/index.js'
import { envelope } from '../../fixtures/envelope.js'

it.each(['aria-hidden', 'inert'])(
  'a modal that hides all that is beside it with %s leaves toasts and live regions within reach',
  async (attribute) => {
    const store = createErrorStore()
    render(
      <StrictMode>
        <ApiErrorProvider store={store} toaster={<ErrorToaster />} />
      </StrictMode>,
    )
    const host = document.querySelector('.rae-overlay')
    host?.setAttribute(attribute, 'true')
    await waitFor(() => expect(host).not.toHaveAttribute(attribute))
    await act(async () => void store.report(envelope('InternalError'), { surface: 'toast' }))
    expect(await screen.findByRole('listitem')).toBeVisible()
  },
)
