import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor, within } from 'storybook/test'
import { ErrorToaster, type ErrorToasterProps } from '../../src/index.js'
import toastsCode from '../examples/Toasts.tsx?raw'
import { inEnglish } from '../page/inEnglish.js'
import { showCode } from '../page/showCode.js'
import { Fail } from './Fail.js'
import { findToast, part, toaster, toasts } from './toasterOnScreen.js'

/** Makes the parameters of a story whose provider has a toaster with these props. */
const withToaster = (props: ErrorToasterProps) => ({
  apiErrors: { toaster: <ErrorToaster {...props} /> },
})

/**
 * Shows errors without a place on the page. The number of toasts is limited, equal errors are counted, and each is
 * announced once. A toast stays until its cause ends or the person closes it.
 */
const meta: Meta<typeof ErrorToaster> = {
  title: 'Components/ErrorToaster',
  component: ErrorToaster,
  parameters: { docs: { source: showCode(toastsCode), story: { inline: false, height: '320px' } } },
}

export default meta
type Story = StoryObj<typeof ErrorToaster>

export const OneFailure: Story = {
  render: () => <Fail code="InternalError" retry={() => undefined} />,
  async play({ canvas, globals, userEvent }) {
    await userEvent.click(canvas.getByRole('button', { name: 'InternalError' }))
    const toast = await findToast('InternalError')
    await expect(toast).toHaveAccessibleName(inEnglish('Error: The service has a problem', globals))
    const retry = await part(toast, '[data-action="retry"]')
    await expect(retry).toHaveTextContent(inEnglish('Try again', globals))
    await expect(toast).not.toHaveTextContent('own words')
  },
}

/** 10,000 equal failures make one toast. */
export const Repeats: Story = {
  render: () => <Fail code="InternalError" times={10_000} />,
  async play({ canvas, globals, userEvent }) {
    await userEvent.click(canvas.getByRole('button', { name: 'InternalError' }))
    await expect(await findToast('InternalError')).toHaveTextContent(
      inEnglish('10,000 times', globals),
    )
    await expect(toasts()).toHaveLength(1)
  },
}

/** The newest toast is mounted. The number of the others opens a list of all open and dismissed errors. */
export const Many: Story = {
  render: () => (
    <>
      {CODES.map((code) => (
        <Fail key={code} code={code} />
      ))}
    </>
  ),
  async play({ canvas, globals, userEvent }) {
    for (const name of CODES) await userEvent.click(canvas.getByRole('button', { name }))
    await findToast('LimitExceeded')
    await expect(toasts()).toHaveLength(1)
    const screen = within(toaster())
    await userEvent.keyboard('{Escape}')
    const more = await part(toaster(), '.rae-more-button')
    await expect(more).toHaveTextContent(inEnglish('3 more messages', globals))
    await userEvent.click(more)
    const list = screen.getByRole('dialog')
    await expect(list).toHaveAccessibleName(inEnglish('Notifications', globals))
    await expect(list).toHaveFocus()
    await expect(within(list).getAllByRole('listitem')).toHaveLength(5)
    await expect(list.querySelectorAll('[data-past]')).toHaveLength(1)
  },
}

const CODES = [
  'InternalError',
  'RequestLimitExceeded',
  'ResourceNotFound',
  'AuthFailure',
  'LimitExceeded',
]

/** Actions that fail alike are one toast, with their labels and one button that tries all of them again. */
export const FailedAlike: Story = {
  render: () => (
    <>
      {['Rosa', 'Ben', 'Ana'].map((name) => (
        <Fail key={name} code="InternalError" label={`Save ${name}`} retry={() => undefined}>
          {`Save ${name}`}
        </Fail>
      ))}
    </>
  ),
  async play({ canvas, globals, userEvent }) {
    for (const button of canvas.getAllByRole('button')) await userEvent.click(button)
    const toast = await findToast('InternalError')
    await expect(toast).toHaveTextContent(
      inEnglish('3 actions failed: Save Rosa, Save Ben, Save Ana', globals),
    )
    await expect(toasts()).toHaveLength(1)
    const retry = await part(toast, '[data-action="retry"]')
    await expect(retry).toHaveTextContent(inEnglish('Try all again', globals))
  },
}

/** A retry that succeeds says so in the toast's place, for two seconds. */
export const Done: Story = {
  tags: ['!dev', '!autodocs'],
  render: () => <Fail code="InternalError" retry={() => ({ Response: { RequestId: '1' } })} />,
  async play({ canvas, userEvent }) {
    await userEvent.click(canvas.getByRole('button', { name: 'InternalError' }))
    const toast = await findToast('InternalError')
    await userEvent.click(within(toast).getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(toast).toHaveTextContent(/^Done$/))
    await waitFor(() => expect(toast).not.toBeInTheDocument(), { timeout: 6_000 })
  },
}

/** The details hold the code, the request id and the time for support. */
export const Details: Story = {
  render: () => <Fail code="InternalError" />,
  async play({ canvas, globals, userEvent }) {
    await userEvent.click(canvas.getByRole('button', { name: 'InternalError' }))
    const box = await findToast('InternalError')
    const toast = within(box)
    await userEvent.click(await part(box, 'summary'))
    await waitFor(() => expect(toast.getByText('InternalError')).toBeVisible())
    await expect(toast.getByText(/^ed93f3cb-/)).toBeVisible()
    await expect(await part(box, '.rae-copy')).toHaveTextContent(inEnglish('Copy details', globals))
  },
}

/** With `debug` on the provider, the toast shows the API's own message, and the details hold the cause. */
export const Debug: Story = {
  parameters: { apiErrors: { debug: true } },
  render: () => <Fail code="InternalError" />,
  async play({ canvas, globals, userEvent }) {
    await userEvent.click(canvas.getByRole('button', { name: 'InternalError' }))
    const box = await findToast('InternalError')
    await userEvent.click(await part(box, 'summary'))
    await expect(await part(box, 'dl')).toHaveTextContent(inEnglish('Cause', globals))
    await expect(within(box).getByText('the service’s own words')).toBeVisible()
  },
}

/** With a duration, the toast shows the remaining time. The time stops under the pointer. */
export const Duration: Story = {
  parameters: withToaster({ duration: 4_000 }),
  render: () => <Fail code="InternalError" />,
  async play({ canvas, userEvent }) {
    await userEvent.click(canvas.getByRole('button', { name: 'InternalError' }))
    const toast = await findToast('InternalError')
    await expect(toast.querySelector('.rae-remaining')).toBeInTheDocument()
    await userEvent.click(await part(toast, 'summary'))
    await waitFor(() => expect(toaster()).toHaveAttribute('data-paused'))
  },
}

/** F8 moves focus to the newest toast, and back. Escape closes it, and focus moves to the next one. */
export const Keyboard: Story = {
  tags: ['!dev', '!autodocs'],
  render: () => (
    <>
      <input aria-label="Name" />
      <Fail code="InternalError" />
      <Fail code="ResourceNotFound" />
    </>
  ),
  async play({ canvas, userEvent }) {
    for (const name of ['InternalError', 'ResourceNotFound']) {
      await userEvent.click(canvas.getByRole('button', { name }))
    }
    const newest = await findToast('ResourceNotFound')
    const input = canvas.getByRole('textbox', { name: 'Name' })
    input.focus()
    await userEvent.keyboard('{F8}')
    await expect(newest).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(toasts()).toHaveLength(1))
    await expect(await findToast('InternalError')).toHaveFocus()
    await userEvent.keyboard('{F8}')
    await expect(input).toHaveFocus()
  },
}

/** Another `position`, and another hotkey. */
export const PositionAndHotkey: Story = {
  parameters: withToaster({ position: 'top-start', hotkey: ['altKey', 'KeyT'], className: 'mine' }),
  // Below the toast, which would leave the pressed button free.
  render: () => (
    <div style={{ paddingBlockStart: 240 }}>
      <Fail code="InternalError" />
    </div>
  ),
  async play({ canvas, userEvent }) {
    await userEvent.click(canvas.getByRole('button', { name: 'InternalError' }))
    const toast = await findToast('InternalError')
    const { left, right, top } = toast.getBoundingClientRect()
    const start = document.documentElement.dir === 'rtl' ? innerWidth - right : left
    await expect(Math.max(start, top)).toBeLessThan(40)
    await expect(toaster()).toHaveClass('mine')
    await userEvent.keyboard('{Alt>}t{/Alt}')
    await expect(toast).toHaveFocus()
  },
}

/** A component of the app for a code or a family keeps the kit's frame. */
export const Renderers: Story = {
  tags: ['!dev', '!autodocs'],
  parameters: {
    apiErrors: {
      toaster: <ErrorToaster max={2} />,
      components: {
        'ResourceUnavailable.InArrears': () => <strong>The wallet is empty</strong>,
        ResourceUnavailable: () => <em>Not at the moment</em>,
      },
    },
  },
  render: () => (
    <>
      <Fail code="ResourceUnavailable.InArrears" />
      <Fail code="ResourceUnavailable.Other" />
    </>
  ),
  async play({ canvas, userEvent }) {
    for (const button of canvas.getAllByRole('button')) await userEvent.click(button)
    await expect(await findToast('ResourceUnavailable.InArrears')).toHaveTextContent('The wallet')
    const other = await findToast('ResourceUnavailable.Other')
    await expect(other).toHaveTextContent('Not at the moment')
    await userEvent.click(within(other).getByRole('button', { name: 'Close message' }))
    await waitFor(() => expect(toasts()).toHaveLength(1))
  },
}

/** From right to left, toasts are at the other side and are swiped the other way. */
export const RightToLeft: Story = {
  globals: { locale: 'ar' },
  render: () => <Fail code="InternalError" retry={() => undefined} />,
  async play({ canvas, userEvent }) {
    await userEvent.click(canvas.getByRole('button', { name: 'InternalError' }))
    const toast = await findToast('InternalError')
    await expect(toast.getBoundingClientRect().left).toBeLessThan(40)
    await expect(toast).toHaveAttribute('data-swipe-direction', 'left')
  },
}
