// Long, since each of the kit’s eighteen actions has a story of its own here.
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, waitFor } from 'storybook/test'
import { supportMail } from '../../src/index.js'
import { envelope } from '../components/envelope.js'
import { byKeyboard } from './byKeyboard.js'
import { Step } from './Step.js'

const onAction = fn()

/**
 * The next steps, each on a failure that suggests it and with a handler of the app. `actions` on the provider, on a
 * scope or with one failure says what a step does; one without a handler is no button.
 */
const meta: Meta<typeof Step> = {
  title: 'Next steps/Actions',
  component: Step,
  beforeEach() {
    onAction.mockReset()
  },
}

export default meta
type Story = StoryObj<typeof Step>

/** The calls that wait for it are made again when the promise resolves: many of them share one step. */
export const SignIn: Story = {
  args: { failure: envelope('AuthFailure.TokenFailure'), actions: { 'sign-in': onAction } },
  async play(context) {
    await byKeyboard(context, 'sign-in')
    await expect(onAction).toHaveBeenCalledOnce()
  },
}

/** As for signing in: what waits for it is made again. */
export const VerifyIdentity: Story = {
  args: { failure: envelope('AuthFailure.MFAFailure'), actions: { 'verify-identity': onAction } },
  async play(context) {
    await byKeyboard(context, 'verify-identity')
    await expect(onAction).toHaveBeenCalledOnce()
  },
}

/** Opens the app’s own way to ask for access. */
export const RequestAccess: Story = {
  args: { failure: envelope('UnauthorizedOperation'), actions: { 'request-access': onAction } },
  async play(context) {
    await byKeyboard(context, 'request-access')
    await expect(onAction).toHaveBeenCalledOnce()
  },
}

/** Leads to where the account is topped up. */
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

/** Opens the choice of a region. */
export const ChangeRegion: Story = {
  args: { failure: envelope('UnsupportedRegion'), actions: { 'change-region': onAction } },
  async play(context) {
    await byKeyboard(context, 'change-region')
    await expect(onAction).toHaveBeenCalledOnce()
  },
}

/** Gets the data anew. The kit never loads the page by itself: what was typed would be lost. */
export const Refresh: Story = {
  args: { failure: envelope('ResourceInUse'), actions: { refresh: onAction } },
  async play(context) {
    await byKeyboard(context, 'refresh')
    await expect(onAction).toHaveBeenCalledOnce()
  },
}

/** Loads the newest version, once the app has kept what was typed. */
export const UpdateApp: Story = {
  args: { failure: envelope('NoSuchVersion'), actions: { 'update-app': onAction } },
  async play(context) {
    await byKeyboard(context, 'update-app')
    await expect(onAction).toHaveBeenCalledOnce()
  },
}

/** Says by how much the clock is off, where the response's `Date` header tells. */
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
    await expect(context.canvasElement.querySelector('.rae-note')).toHaveTextContent('7')
  },
}

/** A message that holds code, request id and time, and nothing else of the failure. */
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

/** A link of the app's own; an address that could run something is none. */
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

/** What one press of "try again" after the other comes to. */
const outcomes = fn()

/** Calls again in place; the button keeps its focus while it works. */
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

/** The wait is visible; the button becomes active when it is over, and that is announced once. */
export const WaitAndRetry: Story = {
  args: {
    failure: { origin: 'http', code: 'Http.429', message: '', fields: [], retryAfterMs: 1_500 },
    retry: async () => outcomes(),
  },
  beforeEach() {
    outcomes.mockReset()
  },
  async play(context) {
    const button = await byKeyboard(context, 'wait-and-retry')
    await expect(outcomes).not.toHaveBeenCalled()
    await expect(button).toHaveAttribute('data-waiting')
    await waitFor(() => expect(button).not.toHaveAttribute('data-waiting'), { timeout: 5_000 })
    await byKeyboard(context, 'wait-and-retry')
    await waitFor(() => expect(outcomes).toHaveBeenCalledOnce())
  },
}

/** Goes to the field. */
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

/** Goes to the file input, and opens the choice at once. */
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

/** As for another file. */
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

/** Copies it and says so. */
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

/** Puts the message away, and focus to where it stood. */
export const Dismiss: Story = {
  args: { failure: envelope('DryRunOperation') },
  async play(context) {
    await byKeyboard(context, 'dismiss')
    await waitFor(() => expect(context.canvasElement.querySelector('.rae-banner')).toHaveFocus())
  },
}
