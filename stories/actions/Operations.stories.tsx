import type { Meta, StoryObj } from '@storybook/react-vite'
import { useEffect } from 'react'
import { expect, waitFor } from 'storybook/test'
import { ApiErrorScope, ErrorBanner, type HookRunOptions, useApiError } from '../../src/index.js'
import { envelope } from '../components/envelope.js'
import callsCode from '../examples/Calls.tsx?raw'
import { showCode } from '../page/showCode.js'
import { byKeyboard } from './byKeyboard.js'

/** Makes the call once for each name, like widgets on a page. */
function Widgets({ names, call, options }: WidgetsProps) {
  const { run } = useApiError()
  useEffect(() => {
    for (const key of names) void run(call, { surface: 'banner', ...options, key })
  }, [run, names, call, options])
  return null
}

interface WidgetsProps {
  readonly names: readonly string[]
  readonly call: () => Promise<unknown>
  readonly options?: HookRunOptions
}

/** Failed calls of `run`: one sign-in for many calls, automatic retries, no network. */
const meta: Meta<typeof Widgets> = {
  title: 'Components/Next steps/Operations',
  parameters: { docs: { source: showCode(callsCode) } },
  component: Widgets,
  argTypes: { call: { table: { disable: true } }, options: { table: { disable: true } } },
  render: (args) => (
    <ApiErrorScope>
      <ErrorBanner />
      <Widgets {...args} />
    </ApiErrorScope>
  ),
}

export default meta
type Story = StoryObj<typeof Widgets>

let signedIn = false

/** Five calls wait for one sign-in. When its handler resolves, all of them run again together. */
export const OneSignInForMany: Story = {
  args: {
    names: ['a', 'b', 'c', 'd', 'e'],
    call: async () => (signedIn ? 1 : envelope('AuthFailure.TokenFailure')),
  },
  parameters: {
    apiErrors: {
      actions: {
        'sign-in': async () => {
          await new Promise((resolve) => setTimeout(resolve, 300))
          signedIn = true
        },
      },
    },
  },
  beforeEach() {
    signedIn = false
  },
}

export const OneSignInRunsAllCallsAgain: Story = {
  ...OneSignInForMany,
  tags: ['!dev', '!autodocs'],
  async play(context) {
    const { canvasElement } = context
    await byKeyboard(context, 'sign-in')
    await expect(canvasElement.querySelectorAll('.rae-banner-box')).toHaveLength(1)
    await waitFor(() => expect(canvasElement.querySelector('.rae-banner-box')).toBeNull())
  },
}

const idempotent: HookRunOptions = { autoRetry: { limit: 3 } }

/** Retries by itself, after a countdown that can be stopped. Only on request, for calls that are safe to repeat. */
export const AutomaticRetry: Story = {
  args: {
    names: ['a'],
    options: idempotent,
    call: async () => {
      throw { origin: 'http', code: 'Http.429', message: '', fields: [], retryAfterMs: 60_000 }
    },
  },
  async play(context) {
    const { canvasElement } = context
    await byKeyboard(context, 'cancel-retry')
    const find = (id: string) => canvasElement.querySelector(`[data-action="${id}"]`)
    await waitFor(() => expect(find('cancel-retry')).toBeNull())
    await waitFor(() => expect(find('wait-and-retry')).toHaveFocus())
  },
}

/** The retry is inactive while the network is down, and becomes active when it is back. */
export const Offline: Story = {
  args: {
    names: ['a'],
    call: async () => {
      throw new TypeError('Failed to fetch')
    },
  },
  // In a frame of its own: the other stories of the docs page stay online.
  parameters: { docs: { story: { inline: false, height: '12rem' } } },
  beforeEach() {
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true })
    return () => {
      Reflect.deleteProperty(navigator, 'onLine')
    }
  },
  async play({ canvasElement }) {
    const find = () => canvasElement.querySelector('[data-action="retry"]')
    await waitFor(() => expect(find()).toHaveAttribute('data-offline'))
    Object.defineProperty(navigator, 'onLine', { value: true, configurable: true })
    window.dispatchEvent(new Event('online'))
    await waitFor(() => expect(find()).not.toHaveAttribute('data-offline'))
  },
}
