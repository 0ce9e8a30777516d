import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor, within } from 'storybook/test'
import { CodeLanguages } from './CodeLanguages.js'
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

/** One code in all languages, side by side. */
export const AllLanguages: Story = {
  render: () => <CodeLanguages initial="InvalidParameterValue.NoFaceInPhoto" />,
  async play({ canvasElement, userEvent }) {
    const canvas = within(canvasElement)
    // Fourteen locales are loaded.
    await waitFor(() => expect(canvas.getAllByRole('row')).toHaveLength(15), { timeout: 10_000 })
    await expect(
      canvas.getByText('The photo must show a face, so choose another photo'),
    ).toBeVisible()
    await userEvent.selectOptions(canvas.getByLabelText('Code'), 'InternalError')
    await expect(canvas.getByText('The service has a problem')).toBeVisible()
  },
}
