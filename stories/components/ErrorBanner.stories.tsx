import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, within } from 'storybook/test'
import { faceRecognition } from '../../src/catalogs/face-recognition/faceRecognition.js'
import { ApiErrorScope, ErrorBanner } from '../../src/index.js'
import { envelope } from './envelope.js'
import { Failed } from './Failed.js'

interface BannerArgs {
  /** What the API answered with. */
  readonly code: string
  /** What the API said beside it, for developers. */
  readonly message: string
}

/**
 * Shows what its scope fails at and no field can be blamed for, at the place where it stands: one box an
 * entry, with what happened, what to do, next steps, and details to quote to support. Its element is there
 * while it is empty, and takes no room then. Without a banner in a scope, the next outer scope's shows it,
 * and at last the toaster.
 *
 * `data-severity`, `data-fault`, `data-code` and `data-pending` on each box are for an app's own styles.
 */
const meta: Meta<BannerArgs> = {
  title: 'Components/ErrorBanner',
  args: {
    code: 'ResourceUnavailable.InArrears',
    message: 'appid 1300000001 is in arrears, node 10.21.7.4',
  },
  argTypes: {
    code: {
      control: 'select',
      options: Object.keys(faceRecognition.codes),
      description: 'The code of the envelope.',
    },
    message: { control: 'text', description: 'The API’s own sentence, which no person is shown.' },
  },
  parameters: {
    apiErrors: {
      actions: {
        'check-billing': { href: '#billing' },
        'raise-quota': { href: '#quota' },
        'request-access': { href: '#access' },
        refresh: () => undefined,
      },
    },
  },
  render: ({ code, message }) => (
    <ApiErrorScope>
      <ErrorBanner />
      <Failed failure={envelope(code, message)} key={code} surface="banner" />
    </ApiErrorScope>
  ),
}

export default meta
type Story = StoryObj<BannerArgs>

export const Default: Story = {
  async play({ canvasElement, args }) {
    const box = await within(canvasElement).findByRole('region')
    await expect(box).toHaveAttribute('data-code', args.code)
    await expect(box).not.toHaveTextContent(args.message)
  },
}

/** A warning: the words say so to a screen reader, the mark's shape and the color to everybody else. */
export const Warning: Story = { args: { code: 'RequestLimitExceeded' } }

/** Information: nothing has gone wrong. */
export const Information: Story = { args: { code: 'DryRunOperation' } }

/** A code that no catalog lists is treated by its family and by its own words. */
export const UnknownCode: Story = {
  args: { code: 'FailedOperation.InstanceNotFound' },
  argTypes: { code: { control: 'text' } },
}

/** Several failures in one scope, oldest first. */
export const Several: Story = {
  render: () => (
    <ApiErrorScope>
      <ErrorBanner />
      <Failed failure={envelope('ResourceUnavailable.InArrears')} />
      <Failed failure={envelope('AuthFailure.UnauthorizedOperation')} />
    </ApiErrorScope>
  ),
  async play({ canvasElement }) {
    await expect(await within(canvasElement).findAllByRole('region')).toHaveLength(2)
  },
}

/** A render function draws the entries in place of the kit, from the same presentation. */
export const DrawnByTheApp: Story = {
  render: ({ code }) => (
    <ApiErrorScope>
      <ErrorBanner>
        {({ presentation }) => (
          <p lang={presentation.locale} dir={presentation.dir}>
            <strong>{presentation.title}</strong> — {presentation.description}
          </p>
        )}
      </ErrorBanner>
      <Failed failure={envelope(code)} surface="banner" />
    </ApiErrorScope>
  ),
}

/** With the provider's `debug`, developers see the raw message, the status and the cause. */
export const Debug: Story = {
  parameters: { apiErrors: { debug: true } },
  async play({ canvasElement, args }) {
    const box = await within(canvasElement).findByRole('region')
    await expect(box).toHaveTextContent(args.message)
  },
}
