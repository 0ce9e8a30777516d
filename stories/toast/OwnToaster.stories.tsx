import type { Meta, StoryObj } from '@storybook/react-vite'
import { Toaster, toast } from 'sonner'
import { expect, screen, waitFor } from 'storybook/test'
import { SonnerErrors } from '../../src/adapters/sonner.js'
import sonnerCode from '../examples/Sonner.tsx?raw'
import { inEnglish } from '../page/inEnglish.js'
import { showCode } from '../page/showCode.js'
import { Fail } from './Fail.js'
import { part } from './toasterOnScreen.js'

/** The provider's `toaster` can be the app's own. With `react-api-error/sonner` it is sonner. */
const meta: Meta = {
  title: 'Components/An app’s own toaster',
  tags: ['!autodocs'],
  parameters: { docs: { source: showCode(sonnerCode) }, apiErrors: { toaster: <SonnerErrors /> } },
  render: (_args, { globals }) => (
    <>
      <Toaster theme={globals.theme} dir="auto" />
      <Fail code="InternalError" retry={() => undefined}>
        Fail
      </Fail>{' '}
      <button
        type="button"
        onClick={() => toast.success('Saved', { duration: Number.POSITIVE_INFINITY })}
      >
        A toast of the app’s own
      </button>
    </>
  ),
}

export default meta
type Story = StoryObj

export const Sonner: Story = {
  async play({ canvas, globals, userEvent }) {
    await userEvent.click(canvas.getByRole('button', { name: 'Fail' }))
    const retry = await part(document.body, '[data-sonner-toast] [data-button]')
    await expect(retry).toHaveTextContent(inEnglish('Try again', globals))
  },
}

export const SonnerLeavesTheAppsToastsAlone: Story = {
  tags: ['!dev'],
  async play({ canvas, userEvent }) {
    await userEvent.click(canvas.getByRole('button', { name: 'A toast of the app’s own' }))
    await userEvent.click(canvas.getByRole('button', { name: 'Fail' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(screen.queryByText('The service has a problem')).toBeNull())
    await expect(screen.getByText('Saved')).toBeVisible()
    await expect(document.querySelector('.rae-toaster')).toBeNull()
  },
}
