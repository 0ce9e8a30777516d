import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, within } from 'storybook/test'
import { ShopApp } from './OrderForm.js'

/**
 * An app on an API that the kit doesn't know. As the voucher, type `invalid` for two errors of fields, `unknown`,
 * `soldout`, `closed` or `limit`. Any other order succeeds.
 */
const meta: Meta<typeof ShopApp> = {
  title: 'Explorer/Your own API',
  component: ShopApp,
  // *Guides/Your own API in five minutes* has the sources.
  parameters: { apiErrors: false, docs: { canvas: { sourceState: 'none' } } },
}

export default meta
type Story = StoryObj<typeof meta>

export const Order: Story = {}

/** The fields of a 422, an own code with HTTP 200, an own code of a field, and a code that no catalog lists. */
export const Failures: Story = {
  async play({ canvasElement, userEvent }) {
    const canvas = within(canvasElement)
    const order = async (voucher: string) => {
      await userEvent.clear(canvas.getByLabelText('Voucher'))
      await userEvent.type(canvas.getByLabelText('Voucher'), voucher)
      await userEvent.click(canvas.getByRole('button', { name: 'Order' }))
    }
    await order('soldout')
    await canvas.findByText('Sold out')
    await order('unknown')
    await canvas.findByText(/^No voucher has this number/)
    await order('limit')
    await within(canvasElement.ownerDocument.body).findByText('Too many requests at once')
    await order('invalid')
    await canvas.findByText('Email must be different from those already in use')
    await expect(canvas.getByLabelText('Name')).toHaveAccessibleDescription(/can’t be empty/)
  },
}
