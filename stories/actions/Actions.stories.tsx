// Long: each of the kit’s eighteen actions has its own story here.
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, waitFor } from 'storybook/test'
import {
  ErrorActions,
  ErrorBox,
  ErrorContent,
  ErrorDescription,
  ErrorTitle,
  supportMail,
} from '../../src/index.js'
import { envelope } from '../components/envelope.js'
import nextStepsCode from '../examples/NextSteps.tsx?raw'
import { showCode } from '../page/showCode.js'
import { byKeyboard } from './byKeyboard.js'
import { Step } from './Step.js'

const onAction = fn()

/**
 * Each action, on a failure that suggests it and with a handler of the app. The handlers are in `actions` of the
 * provider, of a scope, or of one failure. An action without a handler gets no button.
 */
const meta: Meta<typeof Step> = {
  title: 'Components/Next steps/Actions',
  parameters: { docs: { source: showCode(nextStepsCode) } },
  component: Step,
  beforeEach() {
    onAction.mockReset()
  },
}

export default meta
type Story = StoryObj<typeof Step>

/** Calls that need a sign-in wait for it together. They run again when the handler’s promise resolves. */
export const SignIn: Story = {
  args: { failure: envelope('AuthFailure.TokenFailure'), actions: { 'sign-in': onAction } },
  async play(context) {
    await byKeyboard(context, 'sign-in')
    await expect(onAction).toHaveBeenCalledOnce()
  },
}

/** The waiting calls run again, as after a sign-in. */
export const VerifyIdentity: Story = {
  args: { failure: envelope('AuthFailure.MFAFailure'), actions: { 'verify-identity': onAction } },
  async play(context) {
    await byKeyboard(context, 'verify-identity')
    await expect(onAction).toHaveBeenCalledOnce()
  },
}

/** Opens the app’s own form to ask for access. */
export const RequestAccess: Story = {
  args: { failure: envelope('UnauthorizedOperation'), actions: { 'request-access': onAction } },
  async play(context) {
    await byKeyboard(context, 'request-access')
    await expect(onAction).toHaveBeenCalledOnce()
  },
}

/** Leads to the page for payments. */
export const CheckBilling: Story = {
  args: {
    failure: envelope('ResourceUnavailable.InArrears'),
    actions: { 'check-billing': onAction },
  },
  async play(context) {
    await byKeyboard(context, 'check-billing')
    await expect(onAction).toHaveBeenCalledOnce()
  },
}

/** Asks for a higher limit. */
export const RaiseQuota: Story = {
  args: { failure: envelope('LimitExceeded'), actions: { 'raise-quota': onAction } },
  async play(context) {
    await byKeyboard(context, 'raise-quota')
    await expect(onAction).toHaveBeenCalledOnce()
  },
}

/** Opens the list of regions. */
export const ChangeRegion: Story = {
  args: { failure: envelope('UnsupportedRegion'), actions: { 'change-region': onAction } },
  async play(context) {
    await byKeyboard(context, 'change-region')
    await expect(onAction).toHaveBeenCalledOnce()
  },
}

/** Fetches the data again. The kit never reloads the page by itself: the user’s input would be lost. */
export const Refresh: Story = {
  args: { failure: envelope('ResourceNotFound'), actions: { refresh: onAction } },
  async play(context) {
    await byKeyboard(context, 'refresh')
    await expect(onAction).toHaveBeenCalledOnce()
  },
}

/** Loads the newest version, after the app has saved the user’s input. */
export const UpdateApp: Story = {
  args: { failure: envelope('NoSuchVersion'), actions: { 'update-app': onAction } },
  async play(context) {
    await byKeyboard(context, 'update-app')
    await expect(onAction).toHaveBeenCalledOnce()
  },
}

/** Suggested where the device's clock is off by more than a minute, by the response's `Date` header. */
export const CheckClock: Story = {
  args: {
    failure: {
      origin: 'api',
      code: 'AuthFailure.SignatureExpire',
      message: '',
      fields: [],
      clockSkewMs: 425_000,
    },
    actions: { 'check-clock': onAction },
  },
  async play(context) {
    await byKeyboard(context, 'check-clock')
    await expect(onAction).toHaveBeenCalledOnce()
  },
}

/** Opens a message with the code, the request id and the time. It holds nothing else of the failure. */
export const ContactSupport: Story = {
  args: {
    failure: envelope('InternalError', 'never shown'),
    actions: { 'contact-support': supportMail('help@example.com') },
  },
  async play({ canvasElement }) {
    const find = () => canvasElement.querySelector('a[data-action="contact-support"]')
    await waitFor(() => expect(find()).not.toBeNull())
    const href = decodeURIComponent(find()?.getAttribute('href') ?? '')
    await expect(href).toMatch(/^mailto:help@example\.com\?subject=.*InternalError.*ed93f3cb/s)
    await expect(href).not.toContain('never shown')
  },
}

/** A link of the app’s own. An address that could run code is no link. */
export const ReadDocs: Story = {
  args: {
    failure: envelope('UnsupportedOperation'),
    actions: { 'read-docs': { href: 'https://example.com/guide', target: '_blank' } },
  },
  async play({ canvasElement }) {
    const find = () => canvasElement.querySelector('a[data-action="read-docs"]')
    await waitFor(() => expect(find()).toHaveAttribute('href', 'https://example.com/guide'))
  },
}

/** The outcome of each press of “Try again”. */
const outcomes = fn()

/** Repeats the call in place. The button keeps focus meanwhile. */
export const Retry: Story = {
  args: {
    failure: envelope('InternalError'),
    retry: async () => {
      await new Promise((resolve) => setTimeout(resolve, 300))
      return outcomes()
    },
  },
  beforeEach() {
    outcomes.mockReset().mockReturnValueOnce(envelope('InternalError'))
  },
}

export const RetryKeepsFocusOnItsButton: Story = {
  ...Retry,
  tags: ['!dev', '!autodocs'],
  async play(context) {
    const { canvasElement } = context
    const button = await byKeyboard(context, 'retry')
    await waitFor(() => expect(button).toHaveAttribute('data-pending'))
    await expect(button).toHaveFocus()
    await waitFor(() => expect(canvasElement.querySelector('.rae-count')).not.toBeNull())
    await expect(button).toHaveFocus()
    await byKeyboard(context, 'retry')
    await waitFor(() => expect(canvasElement.querySelector('.rae-banner-box')).toBeNull())
    await expect(canvasElement.querySelector('.rae-banner')).toHaveFocus()
  },
}

/** Shows the wait. When it is over, the button becomes active, and that is announced once. */
export const WaitAndRetry: Story = {
  args: {
    failure: { origin: 'http', code: 'Http.429', message: '', fields: [], retryAfterMs: 1_500 },
    retry: async () => outcomes(),
  },
  beforeEach() {
    outcomes.mockReset()
  },
}

export const WaitAndRetryWaits: Story = {
  ...WaitAndRetry,
  tags: ['!dev', '!autodocs'],
  async play(context) {
    const button = await byKeyboard(context, 'wait-and-retry')
    await expect(outcomes).not.toHaveBeenCalled()
    await expect(button).toHaveAttribute('data-waiting')
    await waitFor(() => expect(button).not.toHaveAttribute('data-waiting'), { timeout: 5_000 })
    await byKeyboard(context, 'wait-and-retry')
    await waitFor(() => expect(outcomes).toHaveBeenCalledOnce())
  },
}

/** Moves focus to the field. */
export const FixField: Story = {
  args: {
    failure: envelope('InvalidParameterValue'),
    fields: ['PersonId'],
    children: (
      <label className="story-field">
        Person ID
        <input name="PersonId" />
      </label>
    ),
  },
  async play(context) {
    await byKeyboard(context, 'fix-field')
    await expect(context.canvasElement.querySelector('input')).toHaveFocus()
  },
}

const onOpen = fn((event: { preventDefault: () => void }) => event.preventDefault())

/** Moves focus to the file input and opens its dialog. */
export const ChooseFile: Story = {
  args: {
    failure: envelope('InvalidParameterValue.NoFaceInPhoto'),
    fields: ['Image'],
    children: (
      <label className="story-field">
        Photo
        <input type="file" name="Image" onClick={onOpen} />
      </label>
    ),
  },
  async play(context) {
    onOpen.mockClear()
    await byKeyboard(context, 'choose-file')
    await expect(context.canvasElement.querySelector('input')).toHaveFocus()
    await expect(onOpen).toHaveBeenCalledOnce()
  },
}

/** The same as for another file. */
export const ReduceSize: Story = {
  args: {
    ...ChooseFile.args,
    failure: { origin: 'http', code: 'Http.413', message: '', fields: [] },
  },
  async play(context) {
    onOpen.mockClear()
    await byKeyboard(context, 'reduce-size')
    await expect(onOpen).toHaveBeenCalledOnce()
  },
}

/** Copies the request id and announces that. */
export const CopyRequestId: Story = {
  args: { failure: envelope('InternalError') },
  async play(context) {
    const write = fn(async () => undefined)
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: write },
      configurable: true,
    })
    await byKeyboard(context, 'copy-request-id')
    await expect(write).toHaveBeenCalledWith('ed93f3cb-f35e-473f-b9f3-0d451b8b79c6')
    Reflect.deleteProperty(navigator, 'clipboard')
  },
}

/** Closes the message and moves focus to its place. Only for boxes of the app's own without `ErrorClose`. */
export const Dismiss: Story = {
  args: {
    failure: envelope('DryRunOperation'),
    draw: (error) => (
      <ErrorBox error={error}>
        <ErrorContent error={error}>
          <ErrorTitle error={error} />
          <ErrorDescription error={error} />
          <ErrorActions error={error} />
        </ErrorContent>
      </ErrorBox>
    ),
  },
}

export const DismissMovesFocus: Story = {
  ...Dismiss,
  tags: ['!dev', '!autodocs'],
  async play(context) {
    await byKeyboard(context, 'dismiss')
    await waitFor(() => expect(context.canvasElement.querySelector('.rae-banner')).toHaveFocus())
  },
}
