import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { FormatTable } from './FormatTable.js'
import { formatSamples } from './formatSamples.js'

/** An answer in each format, what its parser reads from it, and how the three surfaces show it with `webCodes`. */
const meta: Meta = {
  title: 'Explorer/Formats',
  tags: ['!autodocs'],
  parameters: { apiErrors: false },
  render: (_args, { globals }) => <FormatTable locale={String(globals.locale)} />,
}

export default meta
type Story = StoryObj

export const AllFormats: Story = {
  async play({ canvasElement }) {
    const rows = [...canvasElement.querySelectorAll('tbody tr')]
    await expect(rows).toHaveLength(formatSamples.length)
    // Each answer is read, and its error has come to the field.
    await waitFor(
      () => {
        for (const row of rows) expect(row.querySelector('[aria-invalid]')).not.toBeNull()
      },
      { timeout: 5_000 },
    )
    for (const [i, { name, code, fields, requestId }] of formatSamples.entries()) {
      await expect(rows[i]).toHaveTextContent(name)
      const facts = [...(rows[i]?.querySelectorAll('dd') ?? [])].map((fact) => fact.textContent)
      await expect(facts).toEqual(expect.arrayContaining([code, ...fields, requestId ?? code]))
    }
  },
}
