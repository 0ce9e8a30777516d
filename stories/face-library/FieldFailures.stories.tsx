import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fireEvent, waitFor } from 'storybook/test'
import { appOnScreen } from './appOnScreen.js'
import { type AppArgs, appStory } from './appStory.js'
import { faceService } from './handlers.js'
import { listenLive } from './listenLive.js'

/** Errors about the person's input, at the field, with the field's label in the sentence. */
const meta: Meta<AppArgs> = {
  title: 'Demo app/Errors at a field',
  tags: ['!autodocs', '!dev'],
  ...appStory,
  parameters: { ...appStory.parameters },
}

export default meta
type Story = StoryObj<AppArgs>

export const GroupIdCharacters: Story = {
  async play(context) {
    const app = appOnScreen(context)
    await app.createGroup('night shift', 'Night')
    const id = (await app.newGroup()).getByLabelText(app.t('groupId'))
    await app.expectFieldError(
      id,
      'Group ID can only include English letters, - % @ # & _ and numbers, without spaces',
    )
    await expect(id.getAttribute('aria-describedby')).toMatch(/-hint$/)
    await expect(id).toHaveValue('night shift')
    await context.userEvent.type(id, '2')
    await waitFor(() => expect(id).not.toBeInvalid())
    await expect(id).toHaveAccessibleDescription(app.t('idHint'))
  },
}

export const GroupIdTaken: Story = {
  async play(context) {
    const app = appOnScreen(context)
    await app.createGroup('staff', 'Everyone')
    const id = (await app.newGroup()).getByLabelText(app.t('groupId'))
    await app.expectFieldError(id, 'Group ID must be different from those already in use')
  },
}

export const GroupNameTaken: Story = {
  async play(context) {
    const app = appOnScreen(context)
    await app.createGroup('staff-2', 'Staff')
    const name = (await app.newGroup()).getByLabelText(app.t('groupName'))
    await app.expectFieldError(name, 'Group name must be different from those already in use')
  },
}

export const GroupIdMissing: Story = {
  async play(context) {
    const app = appOnScreen(context)
    await app.createGroup('', 'Night')
    const id = (await app.newGroup()).getByLabelText(app.t('groupId'))
    await app.expectFieldError(id, 'Group ID can’t be empty, so enter a value')
  },
}

/** The same failure on the next submit is shown again, and its field gets focus again. */
export const TheSameFailureTwice: Story = {
  async play(context) {
    const app = appOnScreen(context)
    const live = listenLive(context.canvasElement.ownerDocument)
    await app.createGroup('staff', 'Everyone')
    const form = await app.newGroup()
    const id = form.getByLabelText(app.t('groupId'))
    await app.expectFieldError(id, 'Group ID must be different from those already in use')
    await context.userEvent.click(form.getByRole('button', { name: app.t('createGroup') }))
    await waitFor(() => expect(faceService.messagesSent()).toHaveLength(2))
    await app.expectFieldError(id, 'Group ID must be different from those already in use')
    live.stop()
    // Focus makes the screen reader say it. The kit must not announce it too.
    await expect(live.said).toEqual([])
  },
}

export const NoFaceInThePhoto: Story = {
  async play(context) {
    const app = appOnScreen(context)
    await app.addPerson('e-2001', 'Rosa', 'sampleLandscape')
    const form = await app.newPerson()
    const photo = form.getByLabelText(app.t('photo'))
    const inline = 'The photo must show a face, so choose another photo'
    await app.expectFieldError(photo, inline)
    // Only this failure is billed. The app's own counter shows that.
    await expect(app.canvas.getByText(app.t('billed'))).toHaveTextContent(/1$/)
    // The summary doesn't repeat the only problem.
    await expect(context.canvasElement.querySelector('.rae-summary')).toBeEmptyDOMElement()
    await app.chooseSample(form, 'sampleSecond')
    await waitFor(() => expect(photo).not.toBeInvalid())
  },
}

export const PhotoTooLarge: Story = {
  async play(context) {
    const app = appOnScreen(context)
    await app.addPerson('e-2001', 'Rosa', 'sampleLarge')
    const photo = (await app.newPerson()).getByLabelText(app.t('photo'))
    await app.expectFieldError(photo, 'The photo must be 3.7 MB or smaller')
  },
}

export const PhotoUnreadable: Story = {
  async play(context) {
    const app = appOnScreen(context)
    const form = await app.search()
    const photo = form.getByLabelText(app.t('photo'))
    const transfer = new DataTransfer()
    transfer.items.add(new File(['not a picture'], 'photo.png', { type: 'image/png' }))
    ;(photo as HTMLInputElement).files = transfer.files
    await fireEvent.change(photo)
    await context.userEvent.click(form.getByRole('button', { name: app.t('search') }))
    await app.expectFieldError(photo, 'The photo can’t be opened, so choose another')
  },
}

export const PhotoMissing: Story = {
  async play(context) {
    const app = appOnScreen(context)
    const form = await app.search()
    await context.userEvent.click(form.getByRole('button', { name: app.t('search') }))
    await app.expectFieldError(form.getByLabelText(app.t('photo')), 'The photo is missing or empty')
  },
}

export const NobodyInTheGroup: Story = {
  async play(context) {
    const app = appOnScreen(context)
    const form = await app.search()
    const groups = form.getByLabelText(app.t('searchIn'))
    await context.userEvent.selectOptions(groups, 'night-shift')
    await app.searchFor('sampleFirst')
    await app.expectFieldError(groups, 'Groups to search must include a group that has faces')
  },
}

export const PersonIdTaken: Story = {
  async play(context) {
    const app = appOnScreen(context)
    await app.addPerson('e-1041', 'Rosa', 'sampleSecond')
    const id = (await app.newPerson()).getByLabelText(app.t('personId'))
    await app.expectFieldError(id, 'Person ID must be different from those already in use')
  },
}
