import type { Meta, StoryObj } from '@storybook/react-vite'
import { useId } from 'react'
import { expect, waitFor, within } from 'storybook/test'
import { faceRecognition } from '../../src/catalogs/face-recognition/faceRecognition.js'
import { ApiErrorScope, FieldError, useFieldError } from '../../src/index.js'
import fieldErrorsCode from '../examples/FieldErrors.tsx?raw'
import { showCode } from '../page/showCode.js'
import { envelope } from './envelope.js'
import { Failed } from './Failed.js'
import { LabeledInput } from './LabeledInput.js'

interface FieldArgs {
  /** The code of the API’s answer. */
  readonly code: string
  /** The app’s label for the field. */
  readonly label: string
}

/**
 * Shows a field’s errors inline: one sentence with the field’s label, and the severity in words for screen readers.
 * With `name`, it finds the control of that name in the same form and connects to it (`aria-invalid`,
 * `aria-describedby`; hints stay). With `field`, the return value of `useFieldError`, the app spreads `inputProps`
 * itself. An edit of the control ends the error.
 */
const meta: Meta<FieldArgs> = {
  title: 'Components/FieldError',
  parameters: { docs: { source: showCode(fieldErrorsCode) } },
  subcomponents: { FieldError },
  args: { code: 'InvalidParameterValue.PersonIdIllegal', label: 'Person ID' },
  argTypes: {
    code: {
      control: 'select',
      options: Object.entries(faceRecognition.codes)
        .filter(([, policy]) => policy.fields?.[0] === 'PersonId')
        .map(([code]) => code),
      description: 'A code about the parameter `PersonId`.',
    },
    label: { control: 'text', description: 'The app’s label for the field.' },
  },
  render: ({ code, label }) => (
    <ApiErrorScope fields={{ PersonId: { label } }}>
      <form>
        <LabeledInput name="PersonId" label={label} value="e 1041" />
      </form>
      <Failed failure={envelope(code)} key={code} />
    </ApiErrorScope>
  ),
}

export default meta
type Story = StoryObj<FieldArgs>

export const ByName: Story = {}

export const AnEditEndsTheError: Story = {
  ...ByName,
  tags: ['!dev', '!autodocs'],
  async play({ canvasElement, userEvent, args }) {
    const input = within(canvasElement).getByLabelText(args.label)
    await waitFor(() => expect(input).toBeInvalid())
    await expect(input).toHaveAccessibleDescription(expect.stringContaining(args.label))
    await userEvent.type(input, '-')
    await waitFor(() => expect(input).not.toBeInvalid())
  },
}

/** The sentence uses the app’s label. */
export const TheAppsLabel: Story = { args: { label: 'Employee number' } }

/** The scope maps the request parameter to the app’s own field name. */
export const MappedName: Story = {
  render: ({ code }) => (
    <ApiErrorScope fields={{ PersonId: { name: 'employee.number', label: 'Employee number' } }}>
      <form>
        <LabeledInput name="employee.number" label="Employee number" value="e 1041" />
      </form>
      <Failed failure={envelope(code)} />
    </ApiErrorScope>
  ),
  async play({ canvasElement }) {
    const input = within(canvasElement).getByLabelText('Employee number')
    await waitFor(() => expect(input).toBeInvalid())
  },
}

/** `useFieldError` returns `inputProps`: ARIA attributes only, so they go beside a library’s own props. */
export const WithTheHook: Story = {
  render: ({ code }) => (
    <ApiErrorScope fields={{ PersonId: { label: 'Person ID' } }}>
      <HookedField />
      <Failed failure={envelope(code)} />
    </ApiErrorScope>
  ),
}

function HookedField() {
  const id = useId()
  const field = useFieldError('PersonId', { describedBy: `${id}-hint` })
  return (
    <p className="story-field">
      <label htmlFor={id}>Person ID</label>
      <input id={id} defaultValue="e 1041" {...field.inputProps} />
      <FieldError field={field} />
      <span id={`${id}-hint`}>As on the badge</span>
    </p>
  )
}
