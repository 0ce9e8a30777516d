import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, within } from 'storybook/test'
import { ApiErrorScope, ErrorActions, ErrorBanner } from '../../src/index.js'
import ownBoxCode from '../examples/OwnBox.tsx?raw'
import { showCode } from '../page/showCode.js'
import { envelope } from './envelope.js'
import { Failed } from './Failed.js'

const onSignIn = fn()

/**
 * The next steps of an error: buttons, and links if the app gave an address. The first one is the primary one. An
 * action without a handler gets no button; its advice stays in the text. Banners and toasts include this component.
 * Use it alone in your own rendering.
 */
const meta: Meta = {
  title: 'Components/ErrorActions',
  subcomponents: { ErrorActions },
  parameters: {
    docs: { source: showCode(ownBoxCode) },
    apiErrors: { actions: { 'sign-in': onSignIn } },
  },
  render: () => (
    <ApiErrorScope>
      <ErrorBanner>
        {(error) => (
          <section aria-label={error.presentation.title}>
            <p>{error.presentation.description}</p>
            <ErrorActions error={error} />
          </section>
        )}
      </ErrorBanner>
      <Failed failure={envelope('AuthFailure.TokenFailure')} />
    </ApiErrorScope>
  ),
}

export default meta
type Story = StoryObj

export const WithAHandler: Story = {
  async play({ canvasElement, userEvent }) {
    onSignIn.mockClear()
    await userEvent.click(await within(canvasElement).findByRole('button'))
    await expect(onSignIn).toHaveBeenCalledOnce()
  },
}

/** An action without a handler gets no button. */
export const WithoutAHandler: Story = {
  parameters: { apiErrors: { actions: { 'sign-in': null } } },
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    await canvas.findByRole('region')
    await expect(canvas.queryByRole('button')).toBeNull()
  },
}
