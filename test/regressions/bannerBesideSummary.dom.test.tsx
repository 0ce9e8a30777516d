import { act, render, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import {
  ApiErrorProvider,
  ApiErrorScope,
  createErrorStore,
  ErrorBanner,
  ErrorSummary,
} from '../../src/index.js'
import { envelope } from '../fixtures/envelope.js'

it('says what stands in a banner beside the summary that takes focus', async () => {
  const store = createErrorStore()
  render(
    <ApiErrorProvider store={store}>
      <ApiErrorScope id="form">
        <ErrorBanner />
        <ErrorSummary data-testid="summary" />
        <button type="button">Save</button>
      </ApiErrorScope>
    </ApiErrorProvider>,
  )
  await waitFor(() => expect(document.querySelector('[data-rae-live]')).not.toBeNull())
  act(() => {
    screen.getByText('Save').click()
    store.report(envelope('InternalError'), { scope: 'form', surface: 'banner' })
    store.report(envelope('MissingParameter'), { scope: 'form', fields: ['PersonId'] })
    store.report(envelope('MissingParameter'), { scope: 'form', fields: ['GroupId'] })
  })
  await waitFor(() => expect(screen.getByTestId('summary')).toHaveFocus())
  const live = () => [...document.querySelectorAll('[data-rae-live] > div')]
  await waitFor(() => expect(live()).toHaveLength(1))
  expect(live()[0]).toHaveTextContent(/^Error: The service has a problem/)
})
