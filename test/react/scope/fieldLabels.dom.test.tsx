import { act, render, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import {
  ApiErrorProvider,
  ApiErrorScope,
  createErrorStore,
  ErrorBanner,
  FieldError,
  type LocaleMessages,
} from '../../../src/index.js'
import { envelope } from '../../fixtures/envelope.js'

const english: LocaleMessages = { locale: 'en', words: {}, labels: {}, actions: {}, ui: {} }

it.each([
  ['at its field', <FieldError key="field" name="PersonId" />, null],
  ['outside of its scope, too', null, <ErrorBanner key="banner" />],
])('says a field by its new label when that changes: %s', async (_, inside, outside) => {
  const store = createErrorStore()
  const page = (label: string) => (
    <ApiErrorProvider store={store} toaster={null}>
      {outside}
      <ApiErrorScope id="form" fields={{ PersonId: { label } }}>
        {inside}
      </ApiErrorScope>
    </ApiErrorProvider>
  )
  const { rerender } = render(page('Person'))
  act(() => {
    store.report(envelope('MissingParameter'), { scope: 'form', fields: ['PersonId'] })
  })
  await screen.findByText(/^Person /)
  rerender(page('Badge number'))
  expect(await screen.findByText(/^Badge number /)).toBeVisible()
})

it('keeps what is open on the page while a further locale loads', async () => {
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
