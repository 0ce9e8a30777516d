import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor, within } from 'storybook/test'
import { FormatTable } from './FormatTable.js'
import { formatSamples } from './formatSamples.js'

/** An answer in each format, what its parser reads from it, and how the three surfaces show it with `webCodes`. */
const meta: Meta = {
  title: 'Catalog/Formats',
  tags: ['!autodocs'],
  parameters: { apiErrors: false },
  render: (_args, { globals }) => <FormatTable locale={String(globals.locale)} />,
}

export default meta
type Story = StoryObj

export const AllFormats: Story = {
  async play({ canvasElement }) {
    const rows = () => within(canvasElement).getAllByRole('row').slice(1)
    await waitFor(() =>
      expect(within(canvasElement).getAllByText('Code')).toHaveLength(rows().length),
    )
    for (const [i, { name, code, fields, requestId }] of formatSamples.entries()) {
      const row = rows()[i] as HTMLElement
      await expect(row).toHaveTextContent(name)
      const facts = [...row.querySelectorAll('dd')].map((fact) => fact.textContent)
      await expect(facts).toEqual(expect.arrayContaining([code, ...fields]))
      if (requestId) await expect(facts).toContain(requestId)
      await waitFor(() => expect(row.querySelector('input')).toHaveAccessibleDescription(/./))
    }
  },
}
