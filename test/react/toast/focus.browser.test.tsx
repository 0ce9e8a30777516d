import { act, render, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { ApiErrorProvider, createErrorStore, ErrorToaster } from '../../../src/index.js'
import { envelope } from '../../fixtures/envelope.js'
import { renderToaster } from './renderToaster.js'

const page = <input aria-label="Name" />
const field = () => screen.getByRole('textbox', { name: 'Name' })

describe('focus in toasts', () => {
  it('a toast dismissed by keyboard passes focus to the next toast, and the last one back to where it was', async () => {
    const { fail, toasts } = await renderToaster({}, page)
    await fail('InternalError')
    await fail('RequestLimitExceeded')
    field().focus()
    await userEvent.keyboard('{F8}')
    expect(toasts()[1]).toHaveFocus()
    expect(toasts()[1]).toHaveAttribute('data-code', 'RequestLimitExceeded')
    const close = toasts()[1]?.querySelector<HTMLElement>('.rae-close')
    for (let tabs = 0; document.activeElement !== close && tabs < 6; tabs++) await userEvent.tab()
    expect(close).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(toasts()).toHaveLength(1))
    expect(toasts()[0]).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(toasts()).toHaveLength(0))
    expect(field()).toHaveFocus()
  })

  it('a toast closed by pointer gives focus back to where it was', async () => {
    const { fail, toasts } = await renderToaster({}, page)
    await fail('InternalError')
    await fail('RequestLimitExceeded')
    field().focus()
    const [, close] = screen.getAllByRole('button', { name: 'Close message' })
    await userEvent.click(close as Element)
    await waitFor(() => expect(toasts()).toHaveLength(1))
    expect(field()).toHaveFocus()
  })

  it('focus in a toast that ends by itself goes back to where it was, not to the body', async () => {
    const { fail, toasts } = await renderToaster({}, page)
    await fail('InternalError', { retry: () => Promise.resolve({}) })
    field().focus()
    await userEvent.keyboard('{F8}')
    await userEvent.tab()
    expect(screen.getByRole('button', { name: 'Try again' })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(toasts()).toHaveLength(0))
    expect(field()).toHaveFocus()
  })

  it('a toast with focus is not displaced by newer toasts', async () => {
    const { fail, toasts } = await renderToaster({}, page)
    const id = await fail('InternalError')
    await userEvent.keyboard('{F8}')
    for (const at of [1, 2, 3, 4]) await fail(`InternalError.Number${at}`)
    expect(toasts()).toHaveLength(3)
    expect(toasts()[0]).toHaveAttribute('data-entry', id)
    expect(toasts()[0]).toHaveFocus()
  })

  it('a toast with open details is not displaced by newer toasts', async () => {
    const { fail, toasts } = await renderToaster({}, page)
    const id = await fail('InternalError')
    await userEvent.click(screen.getByText('Details'))
    await userEvent.click(field())
    for (const at of [1, 2, 3, 4]) await fail(`InternalError.Number${at}`)
    expect(toasts()[0]).toHaveAttribute('data-entry', id)
  })

  it('F8 moves focus to the toasts and back, but not while composing text or with other keys held', async () => {
    const { fail, toasts } = await renderToaster({}, page)
    await fail()
    field().focus()
    for (const init of [{ isComposing: true }, { ctrlKey: true }]) {
      field().dispatchEvent(new KeyboardEvent('keydown', { code: 'F8', bubbles: true, ...init }))
      expect(field()).toHaveFocus()
    }
    await userEvent.keyboard('{F8}')
    expect(toasts()[0]).toHaveFocus()
    await userEvent.keyboard('{F8}')
    expect(field()).toHaveFocus()
  })

  it('the `hotkey` of the toaster can be a combination of keys', async () => {
    const { fail, toasts } = await renderToaster({ hotkey: ['altKey', 'KeyT'] }, page)
    await fail()
    field().focus()
    await userEvent.keyboard('{F8}')
    expect(field()).toHaveFocus()
    await userEvent.keyboard('{Alt>}t{/Alt}')
    expect(toasts()[0]).toHaveFocus()
    expect(screen.getByRole('region', { name: 'Notifications (altKey+KeyT)' })).toBeVisible()
  })

  it('an empty `hotkey` turns the hotkey off', async () => {
    const { fail } = await renderToaster({ hotkey: [] }, page)
    await fail()
    field().focus()
    await userEvent.keyboard('{F8}')
    expect(field()).toHaveFocus()
    expect(screen.getByRole('region', { name: 'Notifications' })).toBeVisible()
  })

  it('without toasts F8 moves focus to the earlier messages, and Escape back', async () => {
    const { fail, toasts } = await renderToaster({}, page)
    await fail()
    field().focus()
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(toasts()).toHaveLength(0))
    await userEvent.keyboard('{F8}')
    expect(screen.getByRole('button', { name: 'Earlier messages' })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    const list = screen.getByRole('dialog', { name: 'Notifications' })
    expect(list).toHaveFocus()
    expect(list).toHaveTextContent('Earlier messages')
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(field()).toHaveFocus()
  })

  it('with two providers on a page F8 moves focus through the toasts of both and back', async () => {
    const stores = [createErrorStore(), createErrorStore()]
    render(
      <>
        {page}
        {stores.map((store, at) => (
          <ApiErrorProvider key={at === 0 ? 'a' : 'b'} store={store} toaster={<ErrorToaster />} />
        ))}
      </>,
    )
    act(() => {
      for (const store of stores) store.report(envelope('InternalError'), { surface: 'toast' })
    })
    await waitFor(() => expect(document.querySelectorAll('.rae-toast')).toHaveLength(2))
    const [first, second] = document.querySelectorAll('.rae-toast')
    const boxes = [first, second].map((toast) => toast?.getBoundingClientRect())
    expect(boxes[1]?.bottom).toBeLessThan(boxes[0]?.top ?? 0)
    field().focus()
    await userEvent.keyboard('{F8}')
    expect(first).toHaveFocus()
    await userEvent.keyboard('{F8}')
    expect(second).toHaveFocus()
    await userEvent.keyboard('{F8}')
    expect(field()).toHaveFocus()
    act(() => stores[0]?.clear())
    await waitFor(() => expect(document.querySelectorAll('.rae-toast')).toHaveLength(1))
    expect(second).toBeVisible()
  })
})
