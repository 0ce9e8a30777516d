import type { Meta, StoryObj } from '@storybook/react-vite'
import * as Demos from './Forms.stories.js'
import type { PlainForm } from './PlainForm.js'
import { playForm } from './playForm.js'
import { saveEmployee } from './saveEmployee.js'

/** Each form by keyboard only: from a failed submit to a successful one. */
const meta: Meta<typeof PlainForm> = {
  args: { save: saveEmployee },
  title: 'Forms/Libraries by keyboard',
  tags: ['!dev', '!autodocs'],
  play: playForm,
}

export default meta

export const Plain: StoryObj<typeof meta> = { ...Demos.Plain }
export const Action: StoryObj<typeof meta> = { ...Demos.Action }
export const ReactHookForm: StoryObj<typeof meta> = { ...Demos.ReactHookForm }
export const TanStack: StoryObj<typeof meta> = { ...Demos.TanStack }
export const ReactAria: StoryObj<typeof meta> = { ...Demos.ReactAria }
export const BaseUi: StoryObj<typeof meta> = { ...Demos.BaseUi }
export const Radix: StoryObj<typeof meta> = { ...Demos.Radix }
