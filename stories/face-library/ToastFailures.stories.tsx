import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor, within } from 'storybook/test'
import { appOnScreen } from './appOnScreen.js'
import { type AppArgs, appStory } from './appStory.js'
import { faceService } from './handlers.js'
import { listenLive } from './listenLive.js'

/** Failures of the service and the network, in a toast with a retry. */
const meta: Meta<AppArgs> = {
  title: 'Demo app/Errors in a toast',
  tags: ['!autodocs', '!dev'],
  ...appStory,
  parameters: { ...appStory.parameters },
}

export default meta
type Story = StoryObj<AppArgs>

export const ServiceProblem: Story = {
  parameters: { world: { interruptions: { CreateGroup: ['InternalError'] } } },
  async play(context) {
    const app = appOnScreen(context)
    const live = listenLive(context.canvasElement.ownerDocument)
    await app.createGroup('contractors', 'Contractors')
    const toast = await app.findToast('InternalError')
    await expect(toast).toHaveTextContent(app.words('The service has a problem'))
    await expect(within(toast).getByText(/^[0-9a-f-]{36}$/)).toBeInTheDocument()
    await waitFor(() => expect(live.said).toHaveLength(1))
    await expect(live.said[0]).toMatch(app.words(/^assertive: Error: The service has a problem\./))
    await app.expectPlainWords()
    const form = await app.newGroup()
    await expect(form.getByLabelText(app.t('groupId'))).toHaveValue('contractors')
    await context.userEvent.click(await app.part(toast, '[data-action=retry]', 'Try again'))
    await app.canvas.findByText(app.t('groupCreated', { name: 'Contractors' }))
    await waitFor(() => expect(app.toasts()).toHaveLength(0))
    live.stop()
  },
}

export const RepeatsAreCounted: Story = {
  args: { service: 'failing' },
  async play(context) {
    const app = appOnScreen(context)
    await app.createGroup('contractors', 'Contractors')
    await app.findToast('InternalError')
    const form = await app.newGroup()
    await context.userEvent.click(form.getByRole('button', { name: app.t('createGroup') }))
    await waitFor(() => expect(app.toasts()[0]).toHaveTextContent(app.words(/2 times/)))
    await expect(app.toasts()).toHaveLength(1)
  },
}

export const TooManyRequests: Story = {
  args: { service: 'busy' },
  async play(context) {
    const app = appOnScreen(context)
    await app.searchFor('sampleFirst')
    const toast = await app.findToast('RequestLimitExceeded')
    await expect(toast).toHaveAttribute('data-severity', 'warning')
    const button = await app.part(toast, '[data-action=wait-and-retry]', 'Try again')
    await waitFor(() => expect(button).toBeVisible())
    await expect(button).toHaveAttribute('aria-disabled', 'true')
    await app.expectPlainWords()
    faceService.setCondition('working')
    await waitFor(() => expect(button).not.toHaveAttribute('aria-disabled'), { timeout: 15_000 })
    await context.userEvent.click(button)
    await app.canvas.findByText('e-1041')
    await waitFor(() => expect(app.toasts()).toHaveLength(0))
  },
}

export const ServiceUnreachable: Story = {
  args: { service: 'unreachable' },
  async play(context) {
    const app = appOnScreen(context)
    await app.createGroup('contractors', 'Contractors')
    const toast = await app.findToast('Network.Unreachable')
    await expect(toast).toHaveTextContent(app.words('The service can’t be reached'))
    await expect(toast).toHaveAttribute('data-fault', 'connection')
    faceService.setCondition('working')
    await context.userEvent.click(await app.part(toast, '[data-action=retry]', 'Try again'))
    await app.canvas.findByText('contractors')
    await waitFor(() => expect(app.toasts()).toHaveLength(0))
  },
}

/** The words for this error are in memory before the connection fails. */
export const Offline: Story = {
  args: { service: 'unreachable' },
  beforeEach() {
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true })
    return () => {
      Reflect.deleteProperty(navigator, 'onLine')
    }
  },
  async play(context) {
    const app = appOnScreen(context)
    await app.createGroup('contractors', 'Contractors')
    const toast = await app.findToast('Network.Offline')
    await expect(toast).toHaveTextContent(app.words('You’re offline'))
    await expect((await app.newGroup()).getByLabelText(app.t('groupId'))).toHaveValue('contractors')
  },
}
