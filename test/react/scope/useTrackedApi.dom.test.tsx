import { act, render, screen } from '@testing-library/react'
import { StrictMode } from 'react'
import { expect, it } from 'vitest'
import { type ApiErrorApi, ApiErrorProvider, useApiError } from '../../../src/index.js'
import { envelope } from '../../fixtures/envelope.js'

let api: ApiErrorApi

function Count() {
  const own = useApiError()
  api = own
  return <p>{own.errors.length} open</p>
}

it('renders what an event handler has read before the page was told', async () => {
  render(
    <StrictMode>
      <ApiErrorProvider>
        <Count />
      </ApiErrorProvider>
    </StrictMode>,
  )
  await act(async () => {
    api.report(envelope('InternalError'))
    expect(api.errors).toHaveLength(1)
  })
  expect(screen.getByText('1 open')).toBeVisible()
})
