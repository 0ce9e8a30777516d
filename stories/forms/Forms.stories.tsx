import type { Meta, StoryObj } from '@storybook/react-vite'
import { showCode } from '../page/showCode.js'
import { ActionForm } from './ActionForm.js'
import actionForm from './ActionForm.tsx?raw'
import { AriaForm } from './AriaForm.js'
import ariaForm from './AriaForm.tsx?raw'
import { BaseForm } from './BaseForm.js'
import baseForm from './BaseForm.tsx?raw'
import employee from './Employee.ts?raw'
import employeeFields from './employeeFields.ts?raw'
import './forms.css'
import { HookForm } from './HookForm.js'
import hookForm from './HookForm.tsx?raw'
import { PlainForm } from './PlainForm.js'
import plainForm from './PlainForm.tsx?raw'
import { playFailure } from './playForm.js'
import { RadixForm } from './RadixForm.js'
import radixForm from './RadixForm.tsx?raw'
import { saveEmployee } from './saveEmployee.js'
import { TanStackForm } from './TanStackForm.js'
import tanStackForm from './TanStackForm.tsx?raw'
import toEmployee from './toEmployee.ts?raw'

/**
 * The same failure with each form library. As the number, type `taken` for an error of that field, `both` for errors of
 * both fields, or `group` for an error of a field that is not on the page. Other numbers are saved. "Show code" has the
 * whole form, ready to paste.
 */
const meta: Meta<typeof PlainForm> = {
  title: 'Forms/Libraries',
  args: { save: saveEmployee },
  play: playFailure,
}

export default meta

type Story = StoryObj<typeof meta>

const beside = { Employee: employee, employeeFields, toEmployee }

export const Plain: Story = {
  name: 'Your own input',
  render: (args) => <PlainForm {...args} />,
  parameters: { docs: { source: showCode(plainForm, beside) } },
}
export const Action: Story = {
  name: 'React form action',
  render: (args) => <ActionForm {...args} />,
  parameters: { docs: { source: showCode(actionForm, beside) } },
}
export const ReactHookForm: Story = {
  render: (args) => <HookForm {...args} />,
  parameters: { docs: { source: showCode(hookForm, beside) } },
}
export const TanStack: Story = {
  name: 'TanStack Form',
  render: (args) => <TanStackForm {...args} />,
  parameters: { docs: { source: showCode(tanStackForm, beside) } },
}
export const ReactAria: Story = {
  name: 'React Aria Components',
  render: (args) => <AriaForm {...args} />,
  parameters: { docs: { source: showCode(ariaForm, beside) } },
}
export const BaseUi: Story = {
  name: 'Base UI',
  render: (args) => <BaseForm {...args} />,
  parameters: { docs: { source: showCode(baseForm, beside) } },
}
export const Radix: Story = {
  name: 'Radix Form',
  render: (args) => <RadixForm {...args} />,
  parameters: { docs: { source: showCode(radixForm, beside) } },
}
