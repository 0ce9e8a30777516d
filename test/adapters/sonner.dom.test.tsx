import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { type ReactNode, StrictMode } from 'react'
import { Toaster, toast } from 'sonner'
import { afterEach, expect, it, vi } from 'vitest'
import { SonnerErrors, type SonnerErrorsProps } from '../../src/adapters/sonner.js'
import fr from '../../src/catalogs/locales/fr.js'
import {
  type ActionHandlers,
  ApiErrorProvider,
  type ApiErrorProviderProps,
  createErrorStore,
} from '../../src/index.js'
import { envelope } from '../fixtures/envelope.js'

const TITLE = 'The service has a problem'

afterEach(async () => {
  // Sonner's state is the page's: nothing of one test may wait in the next.
  toast.dismiss()
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)))
})

function mount(
  actions: ActionHandlers = {},
  options?: SonnerErrorsProps['options'],
  provider: Partial<ApiErrorProviderProps> = {},
) {
  const store = createErrorStore()
  const page = (toaster: ReactNode) => (
    <StrictMode>
      <Toaster />
      <ApiErrorProvider store={store} actions={actions} toaster={toaster} {...provider} />
    </StrictMode>
  )
  const { rerender } = render(page(<SonnerErrors options={options} />))
  const fail = (code = 'InternalError', retry?: () => unknown) =>
    act(async () => void store.report(envelope(code), { surface: 'toast', retry }))
  return { store, fail, remove: () => rerender(page(null)) }
}

const toasts = () =>
  [...document.querySelectorAll<HTMLElement>('[data-sonner-toast]:not([data-removed=true])')].map(
    (one) => one.querySelector('[data-title]')?.textContent?.trim(),
  )

it('an error is one toast of sonner’s, which counts repeats in place and says the severity in words', async () => {
  const { fail } = mount()
  await fail()
  await waitFor(() => expect(toasts()).toEqual([`Error: ${TITLE}`]))
  await fail()
  await waitFor(() => expect(toasts()).toEqual([`Error: ${TITLE} ×2`]))
  expect(document.querySelector('[data-sonner-toast]')).toHaveAttribute('data-type', 'error')
  for (const region of document.querySelectorAll('[data-rae-live]')) {
    expect(region).toBeEmptyDOMElement()
  }
})

it('a toast of sonner’s offers the error’s next steps, and stays during a retry that fails', async () => {
  const contact = vi.fn()
  const { fail } = mount({ 'contact-support': contact, retry: undefined })
  let finish = (_: unknown) => {}
  await fail('InternalError', () => new Promise((resolve) => (finish = resolve)))
  const retry = await screen.findByRole('button', { name: 'Try again' })
  fireEvent.click(retry)
  await waitFor(() => expect(retry).toHaveAttribute('aria-disabled', 'true'))
  await act(async () => finish(envelope('InternalError')))
  await waitFor(() => expect(retry).not.toHaveAttribute('aria-disabled'))
  expect(toasts()).toHaveLength(1)
  fireEvent.click(screen.getByRole('button', { name: 'Contact support' }))
  await waitFor(() => expect(contact).toHaveBeenCalledOnce())
  expect(toasts()).toHaveLength(1)
})

it('a toast of sonner’s goes when the retry succeeds', async () => {
  const { fail, store } = mount()
  await fail('InternalError', async () => 'saved')
  fireEvent.click(await screen.findByRole('button', { name: 'Try again' }))
  await waitFor(() => expect(store.getSnapshot().entries).toEqual([]))
  await waitFor(() => expect(toasts()).toEqual([]))
})

it('closing sonner’s toast ends the error, and ending the error closes the toast but no other', async () => {
  const { fail, store } = mount()
  act(() => void toast('Saved', { id: 'own' }))
  await fail()
  await fail('LimitExceeded')
  await waitFor(() => expect(toasts()).toHaveLength(3))
  const [first] = store.getSnapshot().entries
  act(() => store.dismiss(first?.id ?? ''))
  await waitFor(() => expect(toasts().join()).toMatch(/^Error: A limit[^,]*,Saved$/))
  fireEvent.click(await screen.findByRole('button', { name: 'Close toast' }))
  await waitFor(() => expect(store.getSnapshot().entries).toEqual([]))
  await waitFor(() => expect(toasts()).toEqual(['Saved']))
})

it('a toaster that goes takes its toasts along without ending the errors', async () => {
  const { fail, store, remove } = mount()
  await fail()
  await waitFor(() => expect(toasts()).toHaveLength(1))
  act(() => remove())
  await waitFor(() => expect(toasts()).toEqual([]))
  expect(store.getSnapshot().entries).toHaveLength(1)
})

it('a wait is spelled out on the button, where sonner’s live region does not read its seconds', async () => {
  const { store } = mount()
  const failure = Object.assign(new Error('busy'), {
    status: 429,
    headers: { 'retry-after': '30' },
  })
  await act(async () => void store.report(failure, { surface: 'toast', retry: async () => 1 }))
  const button = await screen.findByRole('button', { name: /30/ })
  expect(button).toHaveAttribute('aria-disabled', 'true')
  expect(button.closest('[aria-live]')).toHaveAttribute('aria-live', 'off')
})

it('a link in sonner’s toast leads where the app says', async () => {
  const { fail } = mount({ 'raise-quota': { href: '#quota' } })
  await fail('LimitExceeded')
  const link = await screen.findByRole('link', { name: 'Request a higher limit' })
  expect(link).toHaveAttribute('href', '#quota')
})

it('sonner’s toast is in the provider’s locale and takes the app’s options', async () => {
  const { fail } = mount({}, () => ({ testId: 'mine', closeButton: false }), {
    locale: 'fr',
    messages: fr,
  })
  await fail()
  const shown = await screen.findByTestId('mine')
  expect(shown.querySelector('[lang=fr]')).toHaveTextContent(/^Erreur\s: /)
  expect(screen.queryByRole('button', { name: 'Close toast' })).toBeNull()
})

it('sonner’s toast calls the app’s own onDismiss too, and still ends the error', async () => {
  const onDismiss = vi.fn()
  const { store, fail } = mount({}, () => ({ onDismiss }))
  await fail()
  fireEvent.click(await screen.findByRole('button', { name: 'Close toast' }))
  await waitFor(() => expect(onDismiss).toHaveBeenCalledOnce())
  await waitFor(() => expect(store.getSnapshot().entries).toEqual([]))
})

it('an id of the app’s own doesn’t keep sonner’s toast open', async () => {
  const { store, fail } = mount({}, (shown) => ({ id: shown.error.code }))
  await fail()
  await waitFor(() => expect(toasts()).toHaveLength(1))
  act(() => store.clear())
  await waitFor(() => expect(toasts()).toHaveLength(0))
})

it('of many errors sonner gets the newest ten, and an older one when one of these has ended', async () => {
  const { store } = mount()
  await act(async () => {
    for (let at = 0; at < 12; at++) store.report(envelope(`Own.Code${at}`), { surface: 'toast' })
  })
  await waitFor(() => expect(toasts()).toHaveLength(10))
  act(() => store.dismiss(store.getSnapshot().entries.at(-1)?.id ?? ''))
  await waitFor(() => expect(toasts()).toHaveLength(10))
  expect(store.getSnapshot().entries).toHaveLength(11)
})
