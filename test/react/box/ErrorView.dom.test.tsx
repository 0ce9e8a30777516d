import { act, render, screen, waitFor } from '@testing-library/react'
import { type ComponentType, lazy } from 'react'
import { expect, it } from 'vitest'
import { ApiErrorProvider, createErrorStore, ErrorToaster } from '../../../src/index.js'
import { envelope } from '../../fixtures/envelope.js'

it("an error is shown in the kit's own box while the app's lazy component for it loads", async () => {
  const store = createErrorStore()
  let load = (_: { default: ComponentType }) => {}
  const Wall = lazy(() => new Promise<{ default: ComponentType }>((resolve) => (load = resolve)))
  render(
    <ApiErrorProvider
      store={store}
      components={{ InternalError: Wall }}
      toaster={<ErrorToaster data-testid="toaster" />}
    />,
  )
  act(() => {
    store.report(envelope('InternalError'))
  })
  await waitFor(() => expect(screen.getByTestId('toaster')).toHaveTextContent('has a problem'))
  await act(async () => load({ default: () => <p>Own wall</p> }))
  expect(await screen.findByText('Own wall')).toBeVisible()
})
