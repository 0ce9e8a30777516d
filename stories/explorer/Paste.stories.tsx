import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { PasteYourOwn } from './PasteYourOwn.js'
import { usePage } from './usePage.js'

const meta: Meta = {
  title: 'Explorer/Paste your own',
  tags: ['!autodocs'],
  parameters: { layout: 'fullscreen', apiErrors: false, controls: { disable: true } },
  render: function Render(_args, { id }) {
    return <PasteYourOwn globals={usePage(id).globals} />
  },
}

export default meta
type Story = StoryObj

export const Default: Story = { name: 'Paste your own' }

export const ExplainsEachSample: Story = {
  tags: ['!dev'],
  async play({ canvas, userEvent }) {
    const reading = () => canvas.getByRole('article')
    const steps: Readonly<Record<string, RegExp>> = {
      'Tencent Cloud': /built in.*NoFaceInPhoto.*the code itself.*Surfacefield/s,
      'RFC 9457': /parsers\/problem-details.*Surfacefield, since it names a field/s,
      Laravel: /parsers\/validation.*email.*parsers=\{\[validation\]\}/s,
      Spring: /parsers\/validation.*email/s,
      Stripe: /parsers\/stripe.*card_declined/s,
      'HTTP 502': /HTTP status.*Http\.502/s,
      'No network': /without an answer.*Network\.Unreachable/s,
      'Log line': /ResourceNotFound/,
    }
    for (const [name, expected] of Object.entries(steps)) {
      await userEvent.click(canvas.getByRole('button', { name }))
      await waitFor(() => expect(reading()).toHaveTextContent(expected))
    }
    const input = canvas.getByRole('textbox', { name: /your server/ })
    await userEvent.clear(input)
    await userEvent.paste('{"Response":{"RequestId":"1"}}')
    await expect(await canvas.findByText(/takes it for data/)).toBeVisible()
    await userEvent.type(canvas.getByRole('textbox', { name: /HTTP status/ }), '422')
    await waitFor(() => expect(reading()).toHaveTextContent(/Http\.422, request 1, status 422/))
  },
}
