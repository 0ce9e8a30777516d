import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, within } from 'storybook/test'
import { faceRecognition } from '../../src/catalogs/face-recognition/faceRecognition.js'
import { ApiErrorScope, ErrorBanner } from '../../src/index.js'
import bannersCode from '../examples/Banners.tsx?raw'
import { showCode } from '../page/showCode.js'
import { envelope } from './envelope.js'
import { Failed } from './Failed.js'

interface BannerArgs {
  /** The code of the API’s answer. */
  readonly code: string
  /** The API’s message for developers. */
  readonly message: string
}

/**
 * Shows the scope's errors that belong to no field, one box each. A box says what happened and what to do, with
 * next steps and details for support. The banner's element stays in the document while it is empty, and takes no
 * room then. If a scope has no banner, the next outer scope's banner shows its errors, and at last the toaster.
 *
 * Style the boxes by `data-severity`, `data-fault`, `data-code` and `data-pending`.
 */
const meta: Meta<BannerArgs> = {
  title: 'Components/ErrorBanner',
  subcomponents: { ErrorBanner },
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
    message: { control: 'text', description: 'The API’s own sentence. Users don’t see it.' },
  },
  parameters: {
    docs: { source: showCode(bannersCode) },
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

/** A warning: in words for screen readers, and by the mark's shape and color. */
export const Warning: Story = { args: { code: 'RequestLimitExceeded' } }

/** Information: nothing went wrong. */
export const Information: Story = { args: { code: 'DryRunOperation' } }

/** The kit treats an unknown code by its family and by the code's own words. */
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

/** A render function draws the entries instead of the kit, from the same presentation. */
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

/** With `debug` on the provider, the box shows the API's own message, and the details the status and the cause. */
export const Debug: Story = {
  parameters: { apiErrors: { debug: true } },
  async play({ canvasElement, args }) {
    const box = await within(canvasElement).findByRole('region')
    await expect(box).toHaveTextContent(args.message)
  },
}
