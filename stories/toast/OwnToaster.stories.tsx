import type { Meta, StoryObj } from '@storybook/react-vite'
import { useEffect } from 'react'
import { Toaster as SonnerToaster, toast as sonner } from 'sonner'
import { expect, screen, waitFor } from 'storybook/test'
import { useToasts } from '../../src/index.js'
import { Fail } from './Fail.js'

/** The provider's `toaster` can be the app's own. Here it is sonner, with the entries of `useToasts`. */
const meta: Meta = { title: 'Components/An app’s own toaster', tags: ['!autodocs'] }

export default meta
type Story = StoryObj

export const Sonner: Story = {
  parameters: { apiErrors: { toaster: <OnSonner /> } },
  render: () => <Fail code="InternalError" />,
  async play({ canvas, userEvent }) {
    await userEvent.click(canvas.getByRole('button', { name: 'InternalError' }))
    await waitFor(() => expect(screen.getByText('The service has a problem')).toBeVisible())
    await userEvent.click(canvas.getByRole('button', { name: 'InternalError' }))
    await waitFor(() => expect(screen.getByText('The service has a problem (2)')).toBeVisible())
    await expect(document.querySelector('.rae-toaster')).toBeNull()
  },
}

function OnSonner() {
  const { toasts, dismiss } = useToasts({ announces: true })
  useEffect(() => {
    for (const { id, count, presentation } of toasts) {
      sonner.error(count > 1 ? `${presentation.title} (${count})` : presentation.title, {
        id,
        description: presentation.description,
        duration: Number.POSITIVE_INFINITY,
        onDismiss: () => dismiss(id),
      })
    }
    const open = new Set<unknown>(toasts.map(({ id }) => id))
    for (const { id } of sonner.getToasts()) if (!open.has(id)) sonner.dismiss(id)
  }, [toasts, dismiss])
  return <SonnerToaster closeButton />
}
