import { act } from '@testing-library/react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  ApiErrorProvider,
  ApiErrorScope,
  createErrorStore,
  ErrorBanner,
  type ErrorStore,
} from '../../../src/index.js'

afterEach(() => {
  vi.restoreAllMocks()
  document.body.innerHTML = ''
})

function App({ store }: { store: ErrorStore }) {
  return (
    <ApiErrorProvider store={store} toaster={null}>
      <ApiErrorScope id="page">
        <ErrorBanner />
        <input name="PersonId" />
      </ApiErrorScope>
    </ApiErrorProvider>
  )
}

/** A store with the same failures, for the server and for the browser. */
function makeStore() {
  const store = createErrorStore({ now: () => 1_000 })
  const scope = { scope: 'page', surface: 'banner' } as const
  const limited = { origin: 'http', code: 'Http.429', message: '', fields: [], retryAfterMs: 2e12 }
  store.report(limited, { ...scope, retry: () => undefined })
  store.report(
    { origin: 'network', code: 'Network.Offline', message: '', fields: [] },
    {
      ...scope,
      retry: () => undefined,
    },
  )
  const input = {
    Response: { Error: { Code: 'InvalidParameterValue', Message: '' }, RequestId: 'r' },
  }
  store.report(input, { ...scope, fields: ['PersonId'] })
  return store
}

describe('hydration of actions', () => {
  it("actions hydrate without a mismatch, and then follow the browser's clock, network and page", async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    const container = document.createElement('div')
    container.innerHTML = renderToString(<App store={makeStore()} />)
    document.body.append(container)
    expect(container.querySelector('[data-waiting], [data-offline]')).toBeNull()

    const onRecoverableError = vi.fn()
    const root = await act(() =>
      hydrateRoot(container, <App store={makeStore()} />, { onRecoverableError }),
    )
    expect(onRecoverableError).not.toHaveBeenCalled()
    expect(container.querySelector('[data-action="wait-and-retry"]')).toHaveAttribute(
      'data-waiting',
    )
    expect(container.querySelector('[data-action="retry"]')).toHaveAttribute('data-offline')
    expect(container.querySelector('[data-action="fix-field"]')).not.toBeNull()
    await act(() => root.unmount())
  })
})
