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

it('a component renders an error that was reported by an event handler, which still reads the errors of the last render', async () => {
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

it('the methods of useApiError stay the same functions when the locale changes', () => {
  const seen = new Set<unknown>()
  function Page() {
    const { run, report, dismiss, clear } = useApiError()
    for (const method of [run, report, dismiss, clear]) seen.add(method)
    return null
  }
  const app = (locale: string) => (
    <ApiErrorProvider locale={locale}>
      <Page />
    </ApiErrorProvider>
  )
  const { rerender } = render(app('en'), { reactStrictMode: false })
  rerender(app('de'))
  expect(seen.size).toBe(4)
})
