import type { Meta, StoryObj } from '@storybook/react-vite'
import { ActionForm } from './ActionForm.js'
import { AriaForm } from './AriaForm.js'
import { BaseForm } from './BaseForm.js'
import './forms.css'
import { HookForm } from './HookForm.js'
import { PlainForm } from './PlainForm.js'
import { playFailure, playForm } from './playForm.js'
import { RadixForm } from './RadixForm.js'
import { saveEmployee } from './saveEmployee.js'
import { TanStackForm } from './TanStackForm.js'

/**
 * The same failure with each form library. As the number, type `taken` for an error of that field, `both` for errors of
 * both fields, or `group` for an error of a field that is not on the page. Other numbers are saved.
 */
const meta: Meta<typeof PlainForm> = {
  title: 'Forms/Libraries',
  args: { save: saveEmployee },
}

export default meta

type Story = StoryObj<typeof meta>

export const Plain: Story = { render: (args) => <PlainForm {...args} />, play: playForm }
export const Action: Story = { render: (args) => <ActionForm {...args} />, play: playForm }
export const ReactHookForm: Story = {
  render: (args) => <HookForm {...args} />,
  play: playForm,
}
export const TanStack: Story = { render: (args) => <TanStackForm {...args} />, play: playForm }
export const ReactAria: Story = { render: (args) => <AriaForm {...args} />, play: playForm }
export const BaseUi: Story = { render: (args) => <BaseForm {...args} />, play: playForm }
export const Radix: Story = { render: (args) => <RadixForm {...args} />, play: playForm }

/** The form after a failed submit: the summary, and each field with its error. */
export const Failed: Story = { render: (args) => <PlainForm {...args} />, play: playFailure }
