import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor, within } from 'storybook/test'
import { type ApiError, ApiErrorScope, ErrorSummary, useApiErrorScope } from '../../src/index.js'
import { LabeledInput } from './LabeledInput.js'

interface SummaryArgs {
  /** The request parameters that the API refuses. */
  readonly refused: readonly string[]
  /** The heading’s level. */
  readonly heading: 'h2' | 'h3'
}

/**
 * Lists the problems of its scope, each in the same words as at its field and as a link that leads to the
 * control, with its label in view. After a submit that came to two or more, focus moves to it; what focus
 * delivers is not announced a second time. A violation whose field is not on the page is listed without a link.
 */
const meta: Meta<SummaryArgs> = {
  title: 'Components/ErrorSummary',
  args: { refused: ['PersonId', 'PersonName', 'QualityControl'], heading: 'h2' },
  argTypes: {
    refused: {
      control: 'check',
      options: ['PersonId', 'PersonName', 'QualityControl'],
      description: 'The request parameters that the API refuses. The last one has no field here.',
    },
    heading: {
      control: 'inline-radio',
      options: ['h2', 'h3'],
      description: 'The heading’s level.',
    },
  },
  render: (args) => <PersonForm {...args} />,
}

export default meta
type Story = StoryObj<SummaryArgs>

export const AfterSubmit: Story = {
  async play({ canvasElement, userEvent }) {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Save' }))
    const summary = await canvas.findByRole('group')
    await waitFor(() => expect(summary).toHaveFocus())
    await expect(within(summary).getAllByRole('listitem')).toHaveLength(3)
    const links = within(summary).getAllByRole('link')
    await expect(links).toHaveLength(2)
    await userEvent.click(links[1] as HTMLElement)
    await expect(canvas.getByLabelText('Name')).toHaveFocus()
    await expect(canvas.getByLabelText('Name')).toBeInvalid()
    await userEvent.type(canvas.getByLabelText('Name'), 'a')
    await waitFor(() => expect(within(summary).getAllByRole('link')).toHaveLength(1))
  },
}

/** One problem alone: focus goes to its field instead. */
export const OneProblem: Story = {
  args: { refused: ['PersonName'] },
  async play({ canvasElement, userEvent }) {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(canvas.getByLabelText('Name')).toHaveFocus())
    await expect(within(canvas.getByRole('group')).getAllByRole('link')).toHaveLength(1)
  },
}

function PersonForm({ refused, heading }: SummaryArgs) {
  const scope = useApiErrorScope({
    fields: { PersonId: { label: 'Person ID' }, PersonName: { label: 'Name' } },
  })
  const failure: ApiError = {
    origin: 'api',
    code: 'InvalidParameterValue',
    message: 'several parameters are not valid',
    fields: refused.map((path) => ({ path })),
  }
  return (
    <ApiErrorScope value={scope}>
      <form
        className="story-form"
        onSubmit={(event) => {
          event.preventDefault()
          void scope.run(() => Promise.reject(failure))
        }}
      >
        <ErrorSummary heading={heading} />
        <LabeledInput name="PersonId" label="Person ID" value="e 1041" />
        <LabeledInput name="PersonName" label="Name" value="Ada!" />
        <button type="submit">Save</button>
      </form>
    </ApiErrorScope>
  )
}
