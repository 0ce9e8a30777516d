import type { Meta, StoryObj } from '@storybook/react-vite'
import { useEffect } from 'react'
import { expect, fn, waitFor } from 'storybook/test'
import { ApiErrorScope, ErrorBanner, type HookRunOptions, useApiError } from '../../src/index.js'
import { envelope } from '../components/envelope.js'
import callsCode from '../examples/Calls.tsx?raw'
import { showCode } from '../page/showCode.js'
import { byKeyboard } from './byKeyboard.js'

const call = fn()

/** Makes the call once for each name, like widgets on a page. */
function Widgets({ names, options }: WidgetsProps) {
  const { run } = useApiError()
  useEffect(() => {
    for (const key of names) void run(() => call(key), { surface: 'banner', ...options, key })
  }, [run, names, options])
  return null
}

interface WidgetsProps {
  readonly names: readonly string[]
  readonly options?: HookRunOptions
}

/** Failed calls of `run`: one sign-in for many calls, automatic retries, no network. */
const meta: Meta<typeof Widgets> = {
  title: 'Components/Next steps/Operations',
  parameters: showCode(callsCode),
  component: Widgets,
  beforeEach() {
    call.mockReset()
  },
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
  args: { names: ['a', 'b', 'c', 'd', 'e'] },
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
    call.mockImplementation(async () => (signedIn ? 1 : envelope('AuthFailure.TokenFailure')))
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
  args: { names: ['a'], options: idempotent },
  beforeEach() {
    call.mockRejectedValue({
      origin: 'http',
      code: 'Http.429',
      message: '',
      fields: [],
      retryAfterMs: 60_000,
    })
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
  args: { names: ['a'] },
  beforeEach() {
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true })
    call.mockRejectedValue(new TypeError('Failed to fetch'))
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
