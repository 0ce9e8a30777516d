import { act, render, screen } from '@testing-library/react'
import { StrictMode } from 'react'
import { expect, it } from 'vitest'
import { type ApiErrorApi, ApiErrorProvider, useApiError } from '../../src/index.js'
import { envelope } from '../promises/envelope.js'

let api: ApiErrorApi

function Count() {
  const own = useApiError()
  api = own
  return <p>{own.errors.length} open</p>
}

it('renders the errors that are open after an event handler has read them, too', async () => {
  render(
    <StrictMode>
      <ApiErrorProvider>
        <Count />
      </ApiErrorProvider>
    </StrictMode>,
  )
  await act(async () => {
    api.report(envelope('InternalError'))
    // As of the last render, like any state.
    expect(api.errors).toHaveLength(0)
  })
  expect(screen.getByText('1 open')).toBeVisible()
})
