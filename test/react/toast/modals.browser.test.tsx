import * as RadixDialog from '@radix-ui/react-dialog'
import { act, screen, waitFor } from '@testing-library/react'
import { useRef } from 'react'
import * as Aria from 'react-aria-components'
import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { envelope } from '../../fixtures/envelope.js'
import { listenLive } from '../../fixtures/listenLive.js'
import { renderToaster } from './renderToaster.js'

/** Whether a press in the middle of an element hits the element or something inside it. */
function isHit(element: Element): boolean {
  const { x, y, width, height } = element.getBoundingClientRect()
  return element.contains(document.elementFromPoint(x + width / 2, y + height / 2))
}

function InRadix() {
  return (
    <RadixDialog.Root>
      <RadixDialog.Trigger>Open</RadixDialog.Trigger>
      <RadixDialog.Portal>
        <RadixDialog.Overlay style={{ position: 'fixed', inset: 0, background: '#0008' }} />
        <RadixDialog.Content
          aria-describedby={undefined}
          style={{ position: 'fixed', inset: '20%', background: 'Canvas' }}
        >
          <RadixDialog.Title>Edit</RadixDialog.Title>
          <input aria-label="Name" />
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  )
}

function InAria() {
  return (
    <Aria.DialogTrigger>
      <Aria.Button>Open</Aria.Button>
      <Aria.ModalOverlay
        isDismissable
        style={{ position: 'fixed', inset: 0, background: '#0008', zIndex: 100 }}
      >
        <Aria.Modal style={{ position: 'fixed', inset: '20%', background: 'Canvas' }}>
          <Aria.Dialog aria-label="Edit">
            <input aria-label="Name" />
          </Aria.Dialog>
        </Aria.Modal>
      </Aria.ModalOverlay>
    </Aria.DialogTrigger>
  )
}

/** A native dialog that clips and transforms its content, as many do. */
function InNative() {
  const ref = useRef<HTMLDialogElement>(null)
  return (
    <>
      <button type="button" onClick={() => ref.current?.showModal()}>
        Open
      </button>
      <dialog
        ref={ref}
        aria-label="Edit"
        style={{ width: 200, height: 120, overflow: 'hidden', transform: 'translateY(10px)' }}
      >
        <input aria-label="Name" />
      </dialog>
    </>
  )
}

const modals = [
  ['a Radix Dialog', <InRadix key="radix" />],
  ['a React Aria modal', <InAria key="aria" />],
  ['a native dialog', <InNative key="native" />],
] as const

const openDialog = async () => {
  await userEvent.click(screen.getByRole('button', { name: 'Open' }))
  return screen.findByRole('dialog', { name: 'Edit' })
}

describe.each(modals)('toasts and %s (radix-ui/primitives#4115)', (name, modal) => {
  it(`a toast that was open before ${name} stays pressable and in the accessibility tree`, async () => {
    const { fail, toasts } = await renderToaster({}, modal)
    await fail()
    const dialog = await openDialog()
    const [toast] = toasts()
    expect(toast?.closest('[aria-hidden="true"], [inert]')).toBeNull()
    const close = await screen.findByRole('button', { name: 'Close message' })
    expect(isHit(close)).toBe(true)
    await userEvent.click(close)
    await waitFor(() => expect(toasts()).toHaveLength(0))
    expect(dialog).toBeVisible()
  })

  it(`a toast that opens after ${name} is above it, pressable and announced`, async () => {
    const { fail, toasts } = await renderToaster({}, modal)
    const dialog = await openDialog()
    const { said } = listenLive()
    await fail()
    await waitFor(() => expect(said).toHaveLength(1))
    const [region] = document.querySelectorAll('[data-rae-live]')
    expect(region?.closest('[aria-hidden="true"], [inert]')).toBeNull()
    const close = screen.getByRole('button', { name: 'Close message' })
    expect(isHit(close)).toBe(true)
    await userEvent.click(close)
    await waitFor(() => expect(toasts()).toHaveLength(0))
    expect(dialog).toBeVisible()
  })

  it(`F8 moves focus from ${name} to a toast and back, whatever traps focus`, async () => {
    const { fail, toasts } = await renderToaster({}, modal)
    await openDialog()
    const input = screen.getByRole('textbox', { name: 'Name' })
    input.focus()
    await fail()
    await userEvent.keyboard('{F8}')
    await act(() => new Promise((resolve) => setTimeout(resolve, 100)))
    expect(toasts()[0]).toHaveFocus()
    await userEvent.keyboard('{F8}')
    expect(input).toHaveFocus()
    await userEvent.keyboard('{F8}')
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(toasts()).toHaveLength(0))
    expect(input).toHaveFocus()
  })

  it(`Tab moves among the buttons of a toast above ${name}`, async () => {
    const { store, toasts } = await renderToaster({}, modal)
    await openDialog()
    screen.getByRole('textbox', { name: 'Name' }).focus()
    let calls = 0
    const retry = () => void calls++
    act(() => void store.report(envelope('InternalError'), { retry }))
    const again = await screen.findByRole('button', { name: 'Try again' })
    await userEvent.keyboard('{F8}')
    expect(toasts()[0]).toHaveFocus()
    for (let tabs = 0; tabs < 5 && document.activeElement !== again; tabs++) {
      await userEvent.keyboard('{Tab}')
      expect(toasts()[0]).toContainElement(document.activeElement as HTMLElement)
    }
    expect(again).toHaveFocus()
    await userEvent.keyboard('{Tab}')
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}')
    expect(again).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(calls).toBe(1))
  })

  it(`Escape closes toasts and ${name} one at a time, the newest first`, async () => {
    const { fail, toasts } = await renderToaster({}, modal)
    await fail('InternalError')
    const dialog = await openDialog()
    screen.getByRole('textbox', { name: 'Name' }).focus()
    await fail('RequestLimitExceeded')
    await waitFor(() => expect(toasts()).toHaveLength(2))
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(toasts()).toHaveLength(1))
    expect(toasts()[0]).toHaveAttribute('data-code', 'InternalError')
    expect(dialog).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Edit' })).toBeNull())
    expect(toasts()).toHaveLength(1)
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(toasts()).toHaveLength(0))
  })

  it(`Escape closes a toast above ${name} whose button had lost focus while it was disabled`, async () => {
    const { fail, toasts } = await renderToaster({}, modal)
    const dialog = await openDialog()
    const input = screen.getByRole('textbox', { name: 'Name' })
    act(() => {
      input.focus()
      input.blur()
    })
    await fail()
    await waitFor(() => expect(toasts()).toHaveLength(1))
    act(() => input.focus())
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(toasts()).toHaveLength(0))
    expect(dialog).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Edit' })).toBeNull())
  })

  it(`toasts return to the page when ${name} closes`, async () => {
    const { fail, store } = await renderToaster({}, modal)
    await openDialog()
    screen.getByRole('textbox', { name: 'Name' }).focus()
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Edit' })).toBeNull())
    await waitFor(() =>
      expect(document.querySelector('.rae-overlay')?.parentElement).toBe(document.body),
    )
    await fail()
    expect(isHit(screen.getByRole('button', { name: 'Close message' }))).toBe(true)
    act(() => store.clear())
  })
})
