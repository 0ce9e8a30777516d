import { act, render, screen, waitFor } from '@testing-library/react'
import { StrictMode } from 'react'
import { expect, it, onTestFinished, vi } from 'vitest'
import de from '../../../src/catalogs/locales/de.js'
import zhCN from '../../../src/catalogs/locales/zh-CN.js'
import {
  ApiErrorProvider,
  createErrorStore,
  ErrorBanner,
  type LocaleMessages,
} from '../../../src/index.js'
import { envelope } from '../../fixtures/envelope.js'

const GERMAN = 'Details kopieren'
const ENGLISH = 'Copy details'

it('each locale that loads gets its own second before English is shown', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const store = createErrorStore()
  // French and Japanese never arrive.
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

it('a locale loader with properties of its own is called', async () => {
  const load = Object.assign(async () => zhCN, { preload: () => {} })
  const store = createErrorStore()
  render(
    <StrictMode>
      <ApiErrorProvider store={store} locale="zh-CN" messages={load}>
        <ErrorBanner />
      </ApiErrorProvider>
    </StrictMode>,
  )
  await act(async () => {
    store.report(envelope('InternalError'), { surface: 'banner' })
  })
  expect(document.body.textContent).toMatch(/[\u4e00-\u9fff]/)
  expect(screen.queryByText('The service has a problem')).toBeNull()
})

const english: LocaleMessages = { locale: 'en', words: {}, labels: {}, actions: {}, ui: {} }

it('an open error stays mounted while another locale loads', async () => {
  const store = createErrorStore()
  const messages = (locale: string) =>
    locale === 'en' ? Promise.resolve(english) : new Promise<never>(() => undefined)
  const page = (locale: string) => (
    <ApiErrorProvider store={store} locale={locale} messages={messages}>
      <ErrorBanner />
    </ApiErrorProvider>
  )
  const { rerender } = render(page('en'))
  act(() => {
    store.report(envelope('InternalError'), { surface: 'banner' })
  })
  const close = await screen.findByRole('button', { name: 'Close message' })
  rerender(page('de'))
  await waitFor(() => expect(close).toBeVisible())
  expect(close).toBeInTheDocument()
})
