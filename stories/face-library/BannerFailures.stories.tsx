import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor, within } from 'storybook/test'
import { appOnScreen } from './appOnScreen.js'
import { type AppArgs, appStory } from './appStory.js'
import { listenLive } from './listenLive.js'

/** Errors that belong to no field, in the banner of their form. */
const meta: Meta<AppArgs> = {
  title: 'Demo app/Errors in a banner',
  tags: ['!autodocs', '!dev'],
  ...appStory,
  parameters: { ...appStory.parameters },
}

export default meta
type Story = StoryObj<AppArgs>

export const AccountInArrears: Story = {
  args: { service: 'arrears' },
  async play(context) {
    const app = appOnScreen(context)
    const live = listenLive(context.canvasElement.ownerDocument)
    await app.createGroup('contractors', 'Contractors')
    const form = await app.newGroup()
    const banner = await form.findByRole('region', {
      name: app.words('Error: The account needs a payment'),
    })
    await expect(banner).toHaveTextContent(
      app.words('Pay what is due or add credit, then try again.'),
    )
    await expect(
      within(banner).getByRole('link', { name: app.words('Open billing') }),
    ).toHaveAttribute('href', '#billing')
    await waitFor(() => expect(live.said).toHaveLength(1))
    live.stop()
    await expect(live.said[0]).toMatch(
      app.words(/^assertive: Error: The account needs a payment\./),
    )
    await expect(app.toasts()).toHaveLength(0)
    await app.expectPlainWords()
  },
}

export const GroupFull: Story = {
  parameters: { world: { otherFaces: { staff: 1_000_000 } } },
  async play(context) {
    const app = appOnScreen(context)
    await app.addPerson('e-2001', 'Rosa', 'sampleSecond')
    const form = await app.newPerson()
    const banner = await form.findByRole('region', {
      name: app.words('Error: This group is full'),
    })
    await expect(banner).toHaveTextContent(app.words(/up to 1 million faces/))
    await expect(banner).toHaveAttribute('data-fault', 'account')
    await app.expectPlainWords()
  },
}

export const TooManyGroups: Story = {
  parameters: { world: { otherGroups: 20_000 } },
  async play(context) {
    const app = appOnScreen(context)
    await app.createGroup('contractors', 'Contractors')
    const form = await app.newGroup()
    const banner = await form.findByRole('region')
    await expect(banner).toHaveTextContent(app.words(/up to 20,000 groups/))
    await expect(
      within(banner).getByRole('link', { name: app.words('Request a higher limit') }),
    ).toHaveAttribute('href', '#quota')
    await app.expectPlainWords()
  },
}

export const DismissedByKeyboard: Story = {
  args: { service: 'arrears' },
  async play(context) {
    const app = appOnScreen(context)
    await app.createGroup('contractors', 'Contractors')
    const form = await app.newGroup()
    const banner = await form.findByRole('region')
    const place = banner.parentElement
    const close = await app.part(banner, '.rae-close', 'Close message')
    close.focus()
    await context.userEvent.keyboard('{Enter}')
    await waitFor(() => expect(banner).not.toBeInTheDocument())
    await expect(place).toHaveFocus()
    await expect(form.getByLabelText(app.t('groupId'))).toHaveValue('contractors')
  },
}

/** A failed load of the page's own data, in the page's banner, with a retry that fills the page. */
export const GroupsDontLoad: Story = {
  parameters: { world: { interruptions: { GetGroupList: ['InternalError'] } } },
  async play(context) {
    const app = appOnScreen(context)
    const page = context.canvasElement
    const banner = await app.part(page, '.rae-banner-box', 'Error: The service has a problem')
    await expect(app.canvas.queryByText('staff')).toBeNull()
    await context.userEvent.click(await app.part(banner, '[data-action=retry]', 'Try again'))
    await app.canvas.findByText('staff')
    await waitFor(() => expect(banner).not.toBeInTheDocument())
    await app.expectPlainWords()
  },
}
