import { act, screen, waitFor } from '@testing-library/react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { type ApiError, parseApiError, toPlainApiError } from '../../../src/core.js'
import {
  ApiErrorProvider,
  ApiErrorScope,
  createErrorStore,
  ErrorBanner,
  type ErrorStore,
  ErrorToaster,
} from '../../../src/index.js'
import { envelope } from '../../fixtures/envelope.js'

function App({ store }: { store: ErrorStore }) {
  return (
    <ApiErrorProvider store={store} toaster={<ErrorToaster />}>
      <ApiErrorScope id="page">
        <ErrorBanner />
      </ApiErrorScope>
    </ApiErrorProvider>
  )
}

/** The store of a page, on the server or in the browser, with the failures of the server's calls. */
function storeOf(failures: readonly Omit<ApiError, 'cause'>[], now: number) {
  const store = createErrorStore({ now: () => now })
  for (const failure of failures) store.report(failure, { scope: 'page' })
  return store
}

it('failures that a server passes to the browser hydrate in the same place and are announced once', async () => {
  const codes = ['ResourceUnavailable.InArrears', 'InternalError']
  const failures = codes.flatMap((code) => {
    const error = parseApiError(envelope(code))
    return error ? [toPlainApiError(error)] : []
  })
  const onServer = storeOf(failures, 1)
  const host = document.body.appendChild(document.createElement('div'))
  host.innerHTML = renderToString(<App store={onServer} />)
  expect(host.querySelectorAll('.rae-banner-box:not(noscript *)')).toHaveLength(1)

  const store = storeOf(JSON.parse(JSON.stringify(failures)), 2_000)
  const { entries } = store.getSnapshot()
  const timeless = { firstAt: 0, lastAt: 0 }
  expect(entries.map((entry) => ({ ...entry, ...timeless }))).toEqual(
    onServer.getSnapshot().entries.map((entry) => ({ ...entry, ...timeless })),
  )
  const onRecoverableError = vi.fn()
  const root = await act(async () =>
    hydrateRoot(host, <App store={store} />, { onRecoverableError }),
  )
  expect(onRecoverableError).not.toHaveBeenCalled()
  expect(await screen.findByRole('listitem')).toHaveTextContent('The service has a problem')
  expect(host.querySelectorAll('.rae-banner-box')).toHaveLength(1)
  await waitFor(() =>
    expect(document.querySelectorAll('[data-rae-live] > div')).toHaveLength(codes.length),
  )
  await act(() => root.unmount())
  host.remove()
})
