import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { RetryDemo } from './RetryDemo.js'

/** "Try again" on a failed call. The next call fails, has to wait, takes long, or succeeds. */
const meta: Meta<typeof RetryDemo> = {
  title: 'Components/Next steps/Retry',
  component: RetryDemo,
  tags: ['!autodocs'],
  parameters: { layout: 'fullscreen' },
}

export default meta
type Story = StoryObj<typeof meta>

export const Default: Story = { name: 'Retry' }

export const FailsThenSucceeds: Story = {
  tags: ['!dev'],
  async play({ canvas, userEvent, canvasElement }) {
    const calls = () => canvas.queryAllByRole('listitem').map(({ textContent }) => textContent)
    await userEvent.click(await canvas.findByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(calls()).toEqual(['InternalError', 'InternalError']))
    await waitFor(() => expect(canvasElement.querySelector('.rae-count')).toBeVisible())
    await userEvent.click(canvas.getByRole('button', { name: 'succeeds' }))
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(calls()).toEqual(['InternalError', 'InternalError', 'succeeded']))
    await waitFor(() => expect(canvasElement.querySelector('.rae-banner-box')).toBeNull())
  },
}
