import { act, render, screen } from '@testing-library/react'
import { StrictMode } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import de from '../../../src/catalogs/locales/de.js'
import { ApiErrorProvider, createErrorStore, ErrorBanner } from '../../../src/index.js'
import { envelope } from '../../fixtures/envelope.js'

const GERMAN = 'Details kopieren'
const ENGLISH = 'Copy details'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('does not turn English at a locale whose own time has not run out', async () => {
  const store = createErrorStore()
  // Two loads that take longer than anybody is here.
  const load = (locale: string) => (locale === 'de' ? de : new Promise<never>(() => {}))
  const page = (locale: string) => (
    <StrictMode>
      <ApiErrorProvider store={store} locale={locale} messages={async (tag) => load(tag)}>
        <ErrorBanner />
      </ApiErrorProvider>
    </StrictMode>
  )
  const { rerender } = render(page('de'))
  await act(async () => {
    await vi.advanceTimersByTimeAsync(0)
    store.report(envelope('InternalError'), { surface: 'banner' })
  })
  expect(screen.getByText(GERMAN)).toBeInTheDocument()
  rerender(page('fr'))
  await act(() => vi.advanceTimersByTimeAsync(500))
  rerender(page('ja'))
  await act(() => vi.advanceTimersByTimeAsync(1_100))
  expect(screen.getByText(ENGLISH)).toBeInTheDocument()
  rerender(page('de'))
  rerender(page('fr'))
  expect(screen.getByText(GERMAN)).toBeInTheDocument()
  await act(() => vi.advanceTimersByTimeAsync(1_100))
  expect(screen.getByText(ENGLISH)).toBeInTheDocument()
})
