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
 * One failure in the forms that people have. As the number, type `taken` for a failure about that field, `both`
 * for one about both, `group` for one about a field that isn't here; anything else is saved.
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

/** As a failed submit leaves it: the summary, and each field with its error. */
export const Failed: Story = { render: (args) => <PlainForm {...args} />, play: playFailure }
