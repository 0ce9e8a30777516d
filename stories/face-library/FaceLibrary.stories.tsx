import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { appOnScreen } from './appOnScreen.js'
import { type AppArgs, appStory } from './appStory.js'
import { faceService } from './handlers.js'
import { ServiceConsole } from './ServiceConsole.js'

/**
 * A small product that uses the Face Recognition service. It calls `fetch`, and a mock answers like the real service:
 * with HTTP 200, for successes and failures. Change the state of the service with the control. Change locale, theme
 * and direction with the toolbar.
 */
const meta: Meta<AppArgs> = {
  title: 'Demo app/Face library',
  ...appStory,
  parameters: {
    ...appStory.parameters,
    docs: { canvas: { sourceState: 'none' }, story: { inline: false, height: '900px' } },
  },
}

export default meta
type Story = StoryObj<AppArgs>

export const Default: Story = {
  name: 'Face library',
  render: (args, context) => (
    <>
      <ServiceConsole />
      {appStory.render(args, context)}
    </>
  ),
}

export const TheConsoleFailsTheNextCall: Story = {
  ...Default,
  tags: ['!autodocs', '!dev'],
  async play(context) {
    const app = appOnScreen(context)
    const { userEvent } = context
    await userEvent.type(app.canvas.getByLabelText('Fail with'), 'OperationDenied')
    await userEvent.click(app.canvas.getByRole('button', { name: 'Fail the next call' }))
    await app.createGroup('contractors', 'Contractors')
    await waitFor(() => expect(document.querySelector('[data-code=OperationDenied]')).toBeVisible())
    await app.createGroup('', '')
    await app.canvas.findByText(app.t('groupCreated', { name: 'Contractors' }))
  },
}

export const CreatesAGroup: Story = {
  tags: ['!autodocs', '!dev'],
  async play(context) {
    const app = appOnScreen(context)
    await app.createGroup('contractors', 'Contractors')
    await app.canvas.findByText(app.t('groupCreated', { name: 'Contractors' }))
    await app.canvas.findByText('contractors')
    await expect((await app.newGroup()).getByLabelText(app.t('groupId'))).toHaveValue('')
    await expect(app.toasts()).toHaveLength(0)
    await expect(app.canvas.queryAllByText(/./, { selector: '.rae-title' })).toHaveLength(0)
  },
}

export const AddsAPerson: Story = {
  tags: ['!autodocs', '!dev'],
  async play(context) {
    const app = appOnScreen(context)
    await app.addPerson('e-2001', 'Rosa', 'sampleSecond')
    await app.canvas.findByText(app.t('personAdded', { name: 'Rosa', group: 'Staff' }))
    await expect(app.toasts()).toHaveLength(0)
  },
}

export const FindsAFace: Story = {
  tags: ['!autodocs', '!dev'],
  async play(context) {
    const app = appOnScreen(context)
    await app.searchFor('sampleFirst')
    await app.canvas.findByText('e-1041')
    await expect(faceService.calls()).toContain('SearchPersons')
  },
}

export const FindsNobody: Story = {
  tags: ['!autodocs', '!dev'],
  async play(context) {
    const app = appOnScreen(context)
    await app.searchFor('sampleSecond')
    await app.canvas.findByText(app.t('noMatch'))
  },
}

export const SlowAnswer: Story = {
  tags: ['!autodocs', '!dev'],
  parameters: { world: { held: true } },
  async play(context) {
    const app = appOnScreen(context)
    const { userEvent } = context
    await app.createGroup('contractors', 'Contractors')
    const form = await app.newGroup()
    const button = form.getByRole('button', { name: app.t('createGroup') })
    await waitFor(() => expect(button).toHaveAttribute('aria-disabled', 'true'))
    await expect(button).toHaveFocus()
    await expect(form.getByLabelText(app.t('groupId'))).toHaveValue('contractors')
    await userEvent.click(button)
    faceService.release()
    await app.canvas.findByText(app.t('groupCreated', { name: 'Contractors' }))
    await waitFor(() => expect(button).not.toHaveAttribute('aria-disabled'))
    await expect(faceService.calls().filter((action) => action === 'CreateGroup')).toHaveLength(1)
  },
}

/** Each failure in its place: at its field, in its form's banner, in a toast. */
export const EachInItsPlace: Story = {
  tags: ['!autodocs', '!dev'],
  parameters: {
    world: {
      interruptions: {
        CreatePerson: ['ResourceUnavailable.InArrears'],
        SearchPersons: ['InternalError'],
      },
    },
  },
  async play(context) {
    const app = appOnScreen(context)
    await app.searchFor('sampleFirst')
    await app.findToast('InternalError')
    await app.addPerson('e-2001', 'Rosa', 'sampleSecond')
    const person = await app.newPerson()
    await expect(await person.findByRole('region')).toHaveAttribute('data-fault', 'account')
    await app.createGroup('night shift', 'Night')
    const id = (await app.newGroup()).getByLabelText(app.t('groupId'))
    await waitFor(() => expect(id).toBeInvalid())
    await waitFor(() => expect(id).toHaveFocus())
    await expect(app.toasts()).toHaveLength(1)
    await app.expectPlainWords()
  },
}
