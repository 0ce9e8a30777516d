import * as RadixDialog from '@radix-ui/react-dialog'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { useRef } from 'react'
import { Button, Dialog, DialogTrigger, Modal, ModalOverlay } from 'react-aria-components'
import { expect, screen, waitFor } from 'storybook/test'
import './modals.css'
import { Fail } from './Fail.js'
import { findToast, toasts } from './toasterOnScreen.js'

/** A toast above a modal is visible, announced and usable. One press of Escape closes one thing. */
const meta: Meta = {
  title: 'Components/Toasts above modals',
  tags: ['!autodocs'],
  async play({ canvas, userEvent, tags }) {
    await userEvent.click(canvas.getByRole('button', { name: 'Open' }))
    const dialog = await screen.findByRole('dialog', { name: 'New person' })
    await userEvent.click(screen.getByRole('button', { name: 'InternalError' }))
    const toast = await findToast('InternalError')
    await expect(toast.closest('[aria-hidden="true"], [inert]')).toBeNull()
    const { x, y, width, height } = toast.getBoundingClientRect()
    const hit = document.elementFromPoint(x + width / 2, y + height / 2)
    await expect(toast).toContainElement(hit as HTMLElement)
    if (!tags.includes('escape')) return
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(toasts()).toHaveLength(0))
    await expect(dialog).toBeVisible()
  },
}

export default meta
type Story = StoryObj

export const Radix: Story = {
  render: () => (
    <RadixDialog.Root>
      <RadixDialog.Trigger>Open</RadixDialog.Trigger>
      <RadixDialog.Portal>
        <RadixDialog.Overlay className="story-backdrop" />
        <RadixDialog.Content className="story-modal" aria-describedby={undefined}>
          <RadixDialog.Title>New person</RadixDialog.Title>
          <Fail code="InternalError" />
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  ),
}

export const ReactAria: Story = {
  render: () => (
    <DialogTrigger>
      <Button>Open</Button>
      <ModalOverlay className="story-backdrop">
        <Modal className="story-modal">
          <Dialog aria-label="New person">
            <Fail code="InternalError" />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  ),
}

export const NativeDialog: Story = {
  render: () => <Native />,
}

export const RadixAndEscape: Story = { ...Radix, tags: ['escape', '!dev'] }
export const ReactAriaAndEscape: Story = { ...ReactAria, tags: ['escape', '!dev'] }
export const NativeDialogAndEscape: Story = { ...NativeDialog, tags: ['escape', '!dev'] }

function Native() {
  const ref = useRef<HTMLDialogElement>(null)
  return (
    <>
      <button type="button" onClick={() => ref.current?.showModal()}>
        Open
      </button>
      <dialog ref={ref} aria-label="New person">
        <Fail code="InternalError" />
      </dialog>
    </>
  )
}
