import { act, render, screen, waitFor, within } from '@testing-library/react'
import { useActionState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { createErrorStore } from '../../../src/index.js'
import { envelope } from '../../fixtures/envelope.js'
import { renderToaster } from './renderToaster.js'

/** Whether what a person would hit in the middle of an element is the element or in it. */
function isHit(element: Element): boolean {
  const { x, y, width, height } = element.getBoundingClientRect()
  return element.contains(document.elementFromPoint(x + width / 2, y + height / 2))
}

const wait = (ms: number) => act(() => new Promise((resolve) => setTimeout(resolve, ms)))
const closeButton = () => screen.getByRole('button', { name: 'Close message' })

describe('TOASTS.md', () => {
  it('row 1: a toast shows, and can be pressed, while an async transition is pending', async () => {
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

  it('row 1: a toast shows where the whole toaster mounts while one is pending', async () => {
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

  it('row 2 (radix-ui/primitives#2268): a toast closed while time stood still leaves nothing paused', async () => {
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
    'row 3: with a duration of %s a toast stays',
    async (duration) => {
      const { fail, toasts } = await renderToaster({ duration })
      await fail()
      await wait(200)
      expect(toasts()).toHaveLength(1)
      expect(document.querySelector('.rae-remaining')).toBeNull()
    },
  )

  it('row 6: Escape closes the newest toast, which stays readable; not while composing, nor before a popup', async () => {
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

  it('row 11: every button has a name, in the locale or in English', async () => {
    const { fail } = await renderToaster({}, null, {
      actions: { retry: () => undefined },
      messages: { ui: { close: '' }, actions: { retry: { label: '' } } },
    })
    await fail('InternalError', { retry: () => undefined })
    for (const button of screen.getAllByRole('button')) expect(button).toHaveAccessibleName()
  })

  it('row 12: an action leaves its toast open while it is at work', async () => {
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

  it('row 18: however many are reported, three are mounted, and the rest is a number that opens the list', async () => {
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
