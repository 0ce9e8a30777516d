import { act, render, screen, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import {
  ApiErrorProvider,
  createErrorStore,
  defineCatalog,
  ErrorBanner,
  tencentCloud,
} from '../../src/index.js'
import { envelope } from '../fixtures/envelope.js'

it('keeps the listener that a store was made with where the provider has none', async () => {
  const onEvent = vi.fn()
  const store = createErrorStore({ onEvent })
  render(<ApiErrorProvider store={store} />)
  act(() => {
    store.report(envelope('InternalError'))
  })
  await waitFor(() =>
    expect(onEvent).toHaveBeenCalledWith(expect.objectContaining({ type: 'presented' })),
  )
})

it('takes the words of the catalog that a store was made with', async () => {
  const catalog = defineCatalog({
    extends: [tencentCloud],
    codes: {
      'Test.Own': {
        surface: 'banner',
        fault: 'service',
        words: { title: 'Words of its own', description: 'Go on.' },
      },
    },
  })
  const store = createErrorStore({ catalog })
  render(
    <ApiErrorProvider store={store}>
      <ErrorBanner />
    </ApiErrorProvider>,
  )
  act(() => {
    store.report(envelope('Test.Own'))
  })
  expect(await screen.findByText('Words of its own')).toBeVisible()
})
