import { act } from '@testing-library/react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, it, vi } from 'vitest'
import { ApiErrorProvider, createErrorStore, ErrorBanner } from '../../src/index.js'
import { envelope } from '../promises/envelope.js'

afterEach(() => {
  vi.unstubAllEnvs()
  document.body.innerHTML = ''
})

function makeApp() {
  const store = createErrorStore({ now: () => 1_000 })
  store.report(envelope('InternalError'), { surface: 'banner' })
  return (
    <ApiErrorProvider store={store} toaster={null}>
      <ErrorBanner />
    </ApiErrorProvider>
  )
}

it('hydrates the time of a failure in another time zone than the server has (promise 13)', async () => {
  const container = document.createElement('div')
  document.body.append(container)
  vi.stubEnv('TZ', 'UTC')
  container.innerHTML = renderToString(makeApp())
  expect(container).toHaveTextContent('1970-01-01T00:00:01.000Z')

  vi.stubEnv('TZ', 'Asia/Tokyo')
  const onRecoverableError = vi.fn()
  const root = await act(() => hydrateRoot(container, makeApp(), { onRecoverableError }))
  expect(onRecoverableError).not.toHaveBeenCalled()
  expect(container).toHaveTextContent('9:00:01 AM GMT+9')
  await act(() => root.unmount())
})
