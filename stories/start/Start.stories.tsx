import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, screen, waitFor } from 'storybook/test'
import { StartPage } from './StartPage.js'

const meta: Meta<typeof StartPage> = {
  title: 'Start',
  component: StartPage,
  tags: ['!autodocs'],
  parameters: {
    layout: 'fullscreen',
    apiErrors: { actions: { 'check-billing': { href: '#billing' } } },
  },
}

export default meta
type Story = StoryObj<typeof StartPage>

export const Start: Story = {
  async play({ canvas }) {
    await waitFor(() => expect(canvas.getByRole('textbox')).toBeInvalid())
    await expect(document.body).toHaveFocus()
  },
}

export const EachChipBreaksTheCard: Story = {
  tags: ['!dev'],
  async play({ canvas, userEvent }) {
    const press = (name: string) => userEvent.click(canvas.getByRole('button', { name }))
    const number = canvas.getByRole('textbox', { name: 'Employee number' })
    await press('Offline')
    await waitFor(() => expect(screen.getByText('You’re offline')).toBeVisible())
    await expect(number).toBeValid()
    await press('Field')
    await waitFor(() => expect(number).toBeInvalid())
    await press('Banner')
    await waitFor(() => expect(canvas.getByRole('region', { name: /payment/ })).toBeVisible())
    await press('Offline')
    await waitFor(() => expect(screen.getByText('You’re offline')).toBeVisible())
    await press('Toast')
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }))
    await expect(await canvas.findByText('Saved')).toBeVisible()
  },
}
