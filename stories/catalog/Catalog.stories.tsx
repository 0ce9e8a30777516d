import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor, within } from 'storybook/test'
import { CodeTable } from './CodeTable.js'

/** All codes of the built-in catalogs in the words that a person reads. The table is generated from the catalog. */
const meta: Meta = {
  title: 'Explorer/All codes',
  tags: ['!autodocs'],
  parameters: { apiErrors: false },
  render: (_args, { globals }) => <CodeTable locale={String(globals.locale)} />,
}

export default meta
type Story = StoryObj

export const AllCodes: Story = {
  async play({ canvasElement, userEvent }) {
    const canvas = within(canvasElement)
    const rows = () => canvas.getAllByRole('row').slice(1)
    await waitFor(() => expect(rows().length).toBeGreaterThan(90))
    await userEvent.type(canvas.getByRole('searchbox'), 'NoFaceInPhoto')
    await waitFor(() => expect(rows()).toHaveLength(1))
    await expect(rows()[0]).toHaveTextContent('InvalidParameterValue.NoFaceInPhoto')
    await userEvent.clear(canvas.getByRole('searchbox'))
    await userEvent.selectOptions(canvas.getByLabelText('Surface'), 'toast')
    await waitFor(() => expect(rows()[0]).toHaveAttribute('data-surface', 'toast'))
    await userEvent.selectOptions(canvas.getByLabelText('Surface'), '')
  },
}
