import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, within } from 'storybook/test'
import { ApiErrorScope, ErrorBanner, ErrorDetails } from '../../src/index.js'
import ownBoxCode from '../examples/OwnBox.tsx?raw'
import { showCode } from '../page/showCode.js'
import { envelope } from './envelope.js'
import { Failed } from './Failed.js'

/**
 * A disclosure with the facts for support: code, request id and time. A button copies them. With `debug` on the
 * provider, it also shows the status and the cause, as plain text.
 */
const meta: Meta = {
  title: 'Components/ErrorDetails',
  parameters: { docs: { source: showCode(ownBoxCode) } },
  subcomponents: { ErrorDetails },
  render: () => (
    <ApiErrorScope>
      <ErrorBanner>{(error) => <ErrorDetails error={error} open />}</ErrorBanner>
      <Failed failure={envelope('InternalError', 'node 10.21.7.4 is down')} surface="banner" />
    </ApiErrorScope>
  ),
}

export default meta
type Story = StoryObj

export const ForSupport: Story = {
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    await canvas.findByText('ed93f3cb-f35e-473f-b9f3-0d451b8b79c6')
    await expect(canvas.queryByText(/node 10/)).toBeNull()
  },
}

export const ForDevelopers: Story = {
  parameters: { apiErrors: { debug: true } },
  async play({ canvasElement }) {
    await within(canvasElement).findByText(/node 10.21.7.4 is down/)
  },
}
