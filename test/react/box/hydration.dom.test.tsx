import { act, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, it, vi } from 'vitest'
import { ApiErrorProvider, createErrorStore, ErrorBanner, supportMail } from '../../../src/index.js'
import { envelope } from '../../fixtures/envelope.js'

afterEach(() => {
  vi.unstubAllEnvs()
  document.body.innerHTML = ''
})

const actions = { 'contact-support': supportMail('help@example.com') }

function makeApp(now: number) {
  const store = createErrorStore({ now: () => now })
  store.report(envelope('InternalError'), { surface: 'banner' })
  return (
    <ApiErrorProvider store={store} toaster={null} actions={actions} debug>
      <ErrorBanner />
    </ApiErrorProvider>
  )
}

it('error details hydrate without a mismatch when the server has another time and time zone', async () => {
  const container = document.createElement('div')
  document.body.append(container)
  vi.stubEnv('TZ', 'UTC')
  container.innerHTML = renderToString(makeApp(999))
  expect(container).toHaveTextContent('ed93f3cb-f35e-473f-b9f3-0d451b8b79c6')
  expect(container).not.toHaveTextContent('1970')

  vi.stubEnv('TZ', 'Asia/Tokyo')
  const onRecoverableError = vi.fn()
  const root = await act(() => hydrateRoot(container, makeApp(1_000), { onRecoverableError }))
  expect(onRecoverableError).not.toHaveBeenCalled()
  expect(container).toHaveTextContent('1970-01-01T00:00:01.000Z')
  await userEvent.click(screen.getByText('Details'))
  expect(container).toHaveTextContent('9:00:01 AM GMT+9')
  expect(container.querySelector('a')?.href).toContain('1970-01-01T00%3A00%3A01.000Z')
  await act(() => root.unmount())
})
