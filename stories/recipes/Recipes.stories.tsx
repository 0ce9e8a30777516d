import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fireEvent, waitFor } from 'storybook/test'
import { RecipePage } from './RecipePage.js'
import * as recipes from './recipes.js'
import { ThemePanel } from './ThemePanel.js'

/** The kit in the look of a library: at most ten lines of custom properties. */
const meta: Meta<typeof RecipePage> = {
  title: 'Recipes',
  component: RecipePage,
  tags: ['!autodocs'],
  parameters: { layout: 'fullscreen', apiErrors: false, controls: { disable: true } },
  async play({ canvas }) {
    await waitFor(() => expect(canvas.getByRole('textbox')).toBeInvalid())
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible())
  },
}

export default meta
type Story = StoryObj<typeof RecipePage>

export const Tailwind4: Story = { name: 'Tailwind CSS 4', args: { recipe: recipes.tailwind4 } }
export const Tailwind3: Story = { name: 'Tailwind CSS 3', args: { recipe: recipes.tailwind3 } }
export const Shadcn: Story = { name: 'shadcn/ui', args: { recipe: recipes.shadcn } }
export const Mui: Story = { name: 'MUI', args: { recipe: recipes.mui } }
export const Mantine: Story = { args: { recipe: recipes.mantine } }
export const Bootstrap: Story = { args: { recipe: recipes.bootstrap } }
export const RadixThemes: Story = { args: { recipe: recipes.radixThemes } }

export const Own: StoryObj = {
  name: 'Your own theme',
  render: () => (
    <main className="page" lang="en" dir="ltr">
      <ThemePanel />
    </main>
  ),
  async play({ canvas, canvasElement, userEvent }) {
    const radius = canvas.getByLabelText('radius')
    await fireEvent.change(radius, { target: { value: '0.25' } })
    await expect(canvas.getByText(/--rae-radius: 0.25rem;/)).toBeVisible()
    const box = await waitFor(() => {
      const found = canvasElement.querySelector('.rae-banner-box')
      if (found === null) throw new Error('no banner yet')
      return found
    })
    await expect(getComputedStyle(box).borderStartStartRadius).toBe('4px')
    await userEvent.click(canvas.getByRole('button', { name: 'Reset' }))
    await expect(getComputedStyle(box).borderStartStartRadius).toBe('12px')
  },
}
