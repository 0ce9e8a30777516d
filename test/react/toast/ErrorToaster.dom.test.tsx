import { act, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import {
  ApiErrorProvider,
  type ApiErrorProviderProps,
  createErrorStore,
  defineCatalog,
  ErrorToaster,
  type ErrorToasterProps,
  type ToastPosition,
  tencentCloud,
  useToasts,
} from '../../../src/index.js'

const requestId = 'ed93f3cb-f35e-473f-b9f3-0d451b8b79c6'
const failed = (Code: string, Message = 'internal words') => ({
  Response: { Error: { Code, Message }, RequestId: requestId },
})

/** A page with a toaster; `fail` reports what only the toaster can show. */
function setup(props: ErrorToasterProps = {}, provider: Partial<ApiErrorProviderProps> = {}) {
  const store = provider.store ?? createErrorStore()
  const onEvent = vi.fn()
  render(
    <ApiErrorProvider
      onEvent={onEvent}
      toaster={<ErrorToaster data-testid="toaster" max={3} {...props} />}
      {...provider}
      store={store}
    />,
  )
  const fail = async (code: string, options = {}, message?: string) => {
    await act(async () => {
      store.report(failed(code, message), { surface: 'toast', ...options })
    })
  }
  const faults = () => onEvent.mock.calls.filter(([event]) => event.type === 'fault')
  return { store, fail, faults, toasts: () => [...document.querySelectorAll('.rae-toast')] }
}

describe('ErrorToaster', () => {
  // jsdom would hide a popover, and run out of stack as it looks for visible elements.
  it('ErrorToaster is no popover where the browser has none', async () => {
    const { fail } = setup()
    await fail('InternalError')
    expect(document.querySelector('.rae-overlay')).not.toHaveAttribute('popover')
    expect(screen.getByRole('listitem')).toBeVisible()
  })

  it('ErrorToaster counts equal failures of one operation in one toast, and those of another operation as a second action', async () => {
    const { fail, toasts } = setup()
    await fail('InternalError', { operation: 'save' })
    await fail('InternalError', { operation: 'save' })
    expect(toasts()).toHaveLength(1)
    expect(toasts()[0]).toHaveTextContent('2 times')
    await fail('InternalError', { operation: 'load' })
    expect(toasts()).toHaveLength(1)
    expect(toasts()[0]).toHaveTextContent('2 actions failed')
  })

  it('ErrorToaster mounts the `max` most recent toasts', async () => {
    const { fail, toasts } = setup({ max: 2 })
    for (const code of ['A.One', 'A.Two', 'A.Three']) await fail(code)
    expect(toasts().map((toast) => toast.getAttribute('data-code'))).toEqual(['A.Two', 'A.Three'])
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 5_000)
    await fail('A.One')
    vi.restoreAllMocks()
    expect(toasts().map((toast) => toast.getAttribute('data-code'))).toEqual(['A.Three', 'A.One'])
  })

  it.each([0, -1, Number.NaN])(
    'ErrorToaster with a `max` of %s mounts no toast, and lists every error behind a button',
    async (max) => {
      const { fail, toasts } = setup({ max })
      await fail('InternalError')
      expect(toasts()).toHaveLength(0)
      await userEvent.click(screen.getByRole('button', { name: '1 more message' }))
      const list = screen.getByRole('dialog', { name: 'Notifications' })
      expect(within(list).getByText('The service has a problem')).toBeVisible()
    },
  )

  it('ErrorToaster passes on className, position and other attributes, and has its state in data attributes', async () => {
    const position: ToastPosition = 'top-start'
    const { fail, toasts } = setup({ className: 'mine', position, id: 'messages' })
    const toaster = screen.getByTestId('toaster')
    expect(toaster).toHaveClass('rae-toaster', 'mine')
    expect(toaster).toHaveAttribute('id', 'messages')
    expect(toaster).toHaveAttribute('data-position', 'top-start')
    expect(toaster).toHaveAttribute('data-empty')
    expect(toaster).not.toHaveAttribute('data-paused')
    await fail('RequestLimitExceeded')
    expect(toaster).not.toHaveAttribute('data-empty')
    const [toast] = toasts()
    expect(toast).toHaveAttribute('data-code', 'RequestLimitExceeded')
    expect(toast).toHaveAttribute('data-severity', 'warning')
    expect(toast).toHaveAttribute('data-fault')
    for (const part of ['.rae-title', '.rae-description', '.rae-details', '.rae-close']) {
      expect(toast?.querySelector(part)).toBeInTheDocument()
    }
    await userEvent.hover(toast as Element)
    await userEvent.click(screen.getByText('Details'))
    expect(toaster).toHaveAttribute('data-paused')
  })

  it("ErrorToaster draws a code or a family with the app's component, inside a toast with a name and a close button", async () => {
    const components = {
      'ResourceUnavailable.InArrears': () => <p>Pay first</p>,
      ResourceUnavailable: () => <p>Not now</p>,
    }
    const { fail, toasts } = setup({}, { components })
    await fail('ResourceUnavailable.InArrears')
    await fail('ResourceUnavailable.Other')
    expect(toasts()[0]).toHaveTextContent('Pay first')
    expect(toasts()[1]).toHaveTextContent('Not now')
    for (const toast of toasts()) {
      expect(toast).toHaveAccessibleName()
      expect(toast.querySelector('.rae-close')).toBeVisible()
    }
  })

  it('ErrorToaster draws every toast with its children function', async () => {
    const { fail, toasts } = setup({ children: (error) => <b>{error.presentation.code}</b> })
    await fail('InternalError')
    expect(toasts()[0]?.querySelector('b')).toHaveTextContent('InternalError')
  })

  it('ErrorToaster shows its own toast when its children function throws, and reports a fault to onEvent', async () => {
    const broken = new Error('renderer')
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { fail, faults, toasts } = setup({
      children: () => {
        throw broken
      },
    })
    await fail('InternalError')
    expect(toasts()[0]).toHaveTextContent('The service has a problem')
    expect(faults()).toContainEqual([{ type: 'fault', source: 'components', error: broken }])
    vi.mocked(console.error).mockClear()
  })

  it('ErrorToaster keeps a toast whose action handler throws, and reports a fault to onEvent', async () => {
    const broken = new Error('handler')
    const actions = {
      'contact-support': () => {
        throw broken
      },
    }
    const { fail, faults, toasts } = setup({}, { actions })
    await fail('InternalError')
    await userEvent.click(screen.getByRole('button', { name: 'Contact support' }))
    await waitFor(() => expect(faults()).toHaveLength(1))
    expect(faults()[0]?.[0].error).toBe(broken)
    expect(toasts()[0]).toHaveAttribute('data-code', 'InternalError')
  })

  it("ErrorToaster with `debug` cuts an API's message of 100 kB", async () => {
    const { fail, toasts } = setup({}, { debug: true })
    await fail('InternalError', {}, 'x'.repeat(100_000))
    expect(toasts()[0]).toHaveTextContent('The service has a problem')
    expect(toasts()[0]?.textContent.length).toBeLessThan(5_000)
  })

  it("a press in a toast does not reach the document's pointerdown listeners", async () => {
    const outside = vi.fn()
    document.addEventListener('pointerdown', outside)
    const { fail, toasts } = setup()
    await fail('InternalError')
    await userEvent.click(toasts()[0]?.querySelector('.rae-title') as Element)
    document.removeEventListener('pointerdown', outside)
    expect(outside).not.toHaveBeenCalled()
  })

  it('ErrorToaster lists the last dismissed errors, and forgets them when asked', async () => {
    const { store, fail, toasts } = setup({}, { store: createErrorStore({ maxHistory: 3 }) })
    for (let at = 0; at < 5; at++) {
      await fail(`InternalError.Number${at}`)
      act(() => store.clear())
    }
    expect(screen.queryByRole('button', { name: 'Earlier messages' })).toBeNull()
    for (let at = 0; at < 5; at++) {
      await fail(`InternalError.Number${at}`)
      await act(async () => store.dismiss(store.getSnapshot().entries[0]?.id ?? ''))
    }
    expect(toasts()).toHaveLength(0)
    await userEvent.click(screen.getByRole('button', { name: 'Earlier messages' }))
    const list = screen.getByRole('dialog', { name: 'Notifications' })
    expect(list).toHaveFocus()
    const items = within(list).getAllByRole('listitem')
    expect(items).toHaveLength(3)
    expect(items[0]).toHaveAttribute('data-code', 'InternalError.Number4')
    expect(
      within(items[0] as HTMLElement).queryByRole('button', { name: 'Close message' }),
    ).toBeNull()
    await userEvent.click(within(list).getByRole('button', { name: 'Clear earlier messages' }))
    await waitFor(() => expect(within(list).queryAllByRole('listitem')).toHaveLength(0))
    expect(list).not.toHaveTextContent('Earlier messages')
    await userEvent.click(within(list).getByRole('button', { name: 'Close list' }))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('focus stays in the list of notifications when one of its items is closed', async () => {
    const { fail } = setup({ max: 0 })
    await fail('InternalError')
    await fail('RequestLimitExceeded')
    await userEvent.click(screen.getByRole('button', { name: '2 more messages' }))
    const list = screen.getByRole('dialog', { name: 'Notifications' })
    const [close] = within(list).getAllByRole('button', { name: 'Close message' })
    await userEvent.click(close as Element)
    await waitFor(() =>
      expect(within(list).getAllByRole('button', { name: 'Close message' })).toHaveLength(1),
    )
    expect(list).toHaveFocus()
  })

  it('"Copy details" copies code, request ID and time and says so, and says when it could not', async () => {
    const user = userEvent.setup()
    const { fail } = setup()
    await fail('InternalError')
    await user.click(screen.getByText('Details'))
    await user.click(screen.getByRole('button', { name: 'Copy details' }))
    const copied = await navigator.clipboard.readText()
    expect(copied).toMatch(/^Code: InternalError\nRequest ID: ed93f3cb-[\w-]+\nTime: .+$/)
    expect(screen.getByRole('button', { name: 'Copied' })).toBeVisible()
    const polite = document.querySelector('[data-rae-live][aria-live="polite"]')
    await waitFor(() => expect(polite).toHaveTextContent('Copied'))
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'))
    await user.click(screen.getByRole('button', { name: 'Copied' }))
    await waitFor(() => expect(polite).toHaveTextContent('Couldn’t copy'))
    expect(document.querySelector('.rae-details')).toHaveTextContent('Couldn’t copy')
  })

  it("a toast shows the API's message and the cause only with `debug`", async () => {
    const plain = setup()
    await plain.fail('InternalError', {}, 'stack of words')
    expect(plain.toasts()[0]).not.toHaveTextContent('stack of words')
    const debug = setup({}, { debug: true })
    await debug.fail('InternalError', {}, 'stack of words')
    expect(screen.getByText('stack of words')).toBeVisible()
    const details = document.querySelectorAll('.rae-details')[1]
    expect(details).toHaveTextContent('Cause{"Response"')
  })

  it("the kit announces the toasts that an app's own toaster shows", async () => {
    const { fail } = setup({}, { toaster: <List /> })
    await fail('InternalError')
    await waitFor(() =>
      expect(document.querySelector('[data-rae-live]')).toHaveTextContent('The service has'),
    )
  })

  it('ErrorToaster closes an informational toast after `duration.info`, and keeps an error', async () => {
    const catalog = defineCatalog({
      extends: [tencentCloud],
      codes: {
        'App.Saved': { severity: 'info', words: { title: 'Kept', description: 'Go on later.' } },
      },
    })
    const { store, fail, toasts } = setup({ duration: { info: 30 } }, { catalog })
    await fail('App.Saved')
    await fail('InternalError')
    await waitFor(() => expect(toasts()).toHaveLength(1))
    expect(toasts()[0]).toHaveAttribute('data-code', 'InternalError')
    expect(store.getSnapshot().history.map(({ error }) => error.code)).toEqual(['App.Saved'])
  })
})

function List() {
  const { toasts } = useToasts()
  return toasts.map(({ id, presentation }) => <p key={id}>{presentation.title}</p>)
}
