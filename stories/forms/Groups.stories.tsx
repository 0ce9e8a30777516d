import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import './forms.css'
import { showCode } from '../page/showCode.js'
import { GroupsForm } from './GroupsForm.js'
import groupsForm from './GroupsForm.tsx?raw'

const meta: Meta<typeof GroupsForm> = {
  title: 'Forms/Groups',
  component: GroupsForm,
  parameters: { docs: { source: showCode(groupsForm) } },
}

export default meta

/** Radio buttons, checkboxes, a select, a text area and a nested path, each with its error. */
export const Failed: StoryObj<typeof meta> = {
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name: 'Save' }))
    const summary = await canvas.findByRole('group', { name: /5/ })
    await waitFor(() => expect(summary).toHaveFocus())

    const gender = canvas.getByRole('group', { name: 'Gender' })
    await expect(gender).toHaveAccessibleDescription(/Gender/)
    const links = within(summary).getAllByRole('link')
    await userEvent.click(links[0] as HTMLElement)
    await expect(canvas.getByRole('radio', { name: 'Blank' })).toHaveFocus()
    await userEvent.click(canvas.getByRole('radio', { name: 'Female' }))
    await waitFor(() => expect(gender).not.toHaveAttribute('aria-describedby'))
    await expect(canvas.getByRole('textbox', { name: 'Tag' })).toHaveAccessibleDescription(
      /Tag.* Up to 64 characters$/,
    )
    await expect(canvas.getByRole('combobox', { name: 'Quality' })).toBeInvalid()
  },
}

/** A reset by the person clears values and errors. */
export const Reset: StoryObj<typeof meta> = {
  tags: ['!dev', '!autodocs'],
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    await userEvent.type(await canvas.findByRole('textbox', { name: 'Tag' }), 'a')
    await userEvent.click(canvas.getByRole('button', { name: 'Save' }))
    const summary = await canvas.findByRole('group', { name: /5/ })
    await waitFor(() => expect(summary).toHaveFocus())
    await userEvent.click(canvas.getByRole('button', { name: 'Reset' }))
    await waitFor(() => expect(canvas.queryByRole('link')).toBeNull())
    await expect(canvas.getByRole('textbox', { name: 'Tag' })).toHaveValue('')
  },
}
