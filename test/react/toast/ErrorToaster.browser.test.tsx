import { act, render, screen, waitFor, within } from '@testing-library/react'
import { useActionState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { createErrorStore } from '../../../src/index.js'
import { envelope } from '../../fixtures/envelope.js'
import { renderToaster } from './renderToaster.js'

/** Whether a press in the middle of an element hits the element or something inside it. */
function isHit(element: Element): boolean {
  const { x, y, width, height } = element.getBoundingClientRect()
  return element.contains(document.elementFromPoint(x + width / 2, y + height / 2))
}

const wait = (ms: number) => act(() => new Promise((resolve) => setTimeout(resolve, ms)))
const closeButton = () => screen.getByRole('button', { name: 'Close message' })

describe('ErrorToaster in a browser', () => {
  it('a toast is shown and can be pressed while an async transition is pending', async () => {
    const { fail, toasts } = await renderToaster({}, <PendingAction />)
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText('Saving')
    await fail()
    expect(getComputedStyle(toasts()[0] as Element).pointerEvents).toBe('auto')
    expect(isHit(closeButton())).toBe(true)
    await userEvent.click(closeButton())
    await waitFor(() => expect(toasts()).toHaveLength(0))
    await act(async () => endAction())
  })

  it('a toast is shown when the toaster mounts while an async transition is pending', async () => {
    render(<PendingAction />)
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText('Saving')
    const { fail, toasts } = await renderToaster()
    await fail()
    expect(toasts()).toHaveLength(1)
    await userEvent.click(closeButton())
    await waitFor(() => expect(toasts()).toHaveLength(0))
    await act(async () => endAction())
    await fail()
    expect(toasts()[0]).toHaveAttribute('data-swipe-direction')
  })

  it('a toast that is closed while its time is paused does not leave later toasts paused (radix-ui/primitives#2268)', async () => {
    const { fail, toasts } = await renderToaster({ duration: 1_500 })
    await fail()
    await userEvent.hover(toasts()[0] as Element)
    await waitFor(() =>
      expect(document.querySelector('.rae-toaster')).toHaveAttribute('data-paused'),
    )
    await wait(1_800)
    expect(toasts()).toHaveLength(1)
    await userEvent.click(closeButton())
    await waitFor(() => expect(toasts()).toHaveLength(0))
    await userEvent.hover(document.body, { position: { x: 5, y: 5 } })
    await fail()
    expect(toasts()).toHaveLength(1)
    await waitFor(() => expect(toasts()).toHaveLength(0), { timeout: 6_000 })
  })

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31, 2 ** 40])(
    'a toast with a `duration` of %s stays',
    async (duration) => {
      const { fail, toasts } = await renderToaster({ duration })
      await fail()
      await wait(200)
      expect(toasts()).toHaveLength(1)
      expect(document.querySelector('.rae-remaining')).toBeNull()
    },
  )

  it('Escape closes the newest toast and keeps it in the list, but not while composing text or while a popup is open', async () => {
    const { fail, toasts } = await renderToaster({}, <Combobox />)
    await fail('InternalError')
    await fail('RequestLimitExceeded')
    const input = screen.getByRole('combobox')
    input.focus()
    await userEvent.keyboard('{Escape}')
    expect(toasts()).toHaveLength(2)
    input.setAttribute('aria-expanded', 'false')
    input.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true }),
    )
    await wait(50)
    expect(toasts()).toHaveLength(2)
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(toasts()).toHaveLength(1))
    expect(toasts()[0]).toHaveAttribute('data-code', 'InternalError')
    await userEvent.click(screen.getByRole('button', { name: 'Earlier messages' }))
    const list = screen.getByRole('dialog', { name: 'Notifications' })
    expect(list.querySelector('[data-past][data-code="RequestLimitExceeded"]')).toBeVisible()
  })

  it('every button of a toast has a name, in English where the locale has none', async () => {
    const { fail } = await renderToaster({}, null, {
      actions: { retry: () => undefined },
      messages: { ui: { close: '' }, actions: { retry: { label: '' } } },
    })
    await fail('InternalError', { retry: () => undefined })
    for (const button of screen.getAllByRole('button')) expect(button).toHaveAccessibleName()
  })

  it('a toast stays open while its action is in progress', async () => {
    let succeed: (value?: unknown) => void = () => undefined
    const retry = vi.fn(() => new Promise((resolve) => (succeed = resolve)))
    const { fail, toasts } = await renderToaster()
    await fail('InternalError', { retry })
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(retry).toHaveBeenCalledOnce()
    await waitFor(() => expect(toasts()[0]).toHaveAttribute('data-pending'))
    await wait(100)
    expect(toasts()).toHaveLength(1)
    await act(async () => succeed({}))
    await waitFor(() => expect(toasts()).toHaveLength(0))
  })

  it('of 1,000 failures three toasts are mounted, and a button with the number of the others opens the list', async () => {
    const store = createErrorStore()
    const { toasts } = await renderToaster({}, null, { store })
    act(() => {
      for (let at = 0; at < 1_000; at++) {
        store.report(envelope(`InternalError.Number${at}`), { surface: 'toast' })
      }
    })
    await waitFor(() => expect(toasts()).toHaveLength(3))
    expect(toasts().at(-1)).toHaveAttribute('data-code', 'InternalError.Number999')
    await userEvent.click(screen.getByRole('button', { name: '497 more messages' }))
    const list = screen.getByRole('dialog', { name: 'Notifications' })
    expect(toasts()).toHaveLength(0)
    const items = within(list).getAllByRole('listitem')
    expect(items[0]).toHaveAttribute('data-code', 'InternalError.Number999')
    expect(items.length).toBeLessThanOrEqual(100)
    await userEvent.click(within(list).getByRole('button', { name: 'Close all messages' }))
    await waitFor(() => expect(store.getSnapshot().entries).toHaveLength(0))
    expect(within(list).getAllByRole('listitem').length).toBeLessThanOrEqual(50)
  })
})

let endAction: () => void = () => undefined

function PendingAction() {
  const [, save, pending] = useActionState(
    () => new Promise<null>((resolve) => (endAction = () => resolve(null))),
    null,
  )
  return (
    <form action={save}>
      <button type="submit">Save</button>
      {pending && <p>Saving</p>}
    </form>
  )
}

function Combobox() {
  return <input role="combobox" aria-expanded="true" aria-controls="options" aria-label="City" />
}
