import { act, render, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { ApiErrorProvider, ApiErrorScope, createErrorStore, ErrorBanner } from '../../src/index.js'
import { envelope } from '../fixtures/envelope.js'

it('ends with a scope what it had told where that becomes another in its place', async () => {
  const store = createErrorStore()
  const page = (person: string) => (
    <ApiErrorProvider store={store} toaster={null}>
      <ApiErrorScope id={person}>
        <ErrorBanner />
      </ApiErrorScope>
    </ApiErrorProvider>
  )
  const { rerender } = render(page('ada'))
  act(() => {
    store.report(envelope('InternalError'), { scope: 'ada', surface: 'banner' })
  })
  await screen.findByRole('region')
  await waitFor(() =>
    expect(store.getSnapshot().entries.every(({ id }) => store.isTold(id))).toBe(true),
  )
  rerender(page('grace'))
  await waitFor(() => expect(store.getSnapshot().entries).toEqual([]))
})
