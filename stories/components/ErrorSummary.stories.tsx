import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor, within } from 'storybook/test'
import { type ApiError, ApiErrorScope, ErrorSummary, useApiErrorScope } from '../../src/index.js'
import summaryCode from '../examples/Summary.tsx?raw'
import { showCode } from '../page/showCode.js'
import { LabeledInput } from './LabeledInput.js'

interface SummaryArgs {
  /** The request parameters that the API rejects. */
  readonly refused: readonly string[]
  /** The heading’s level. */
  readonly heading: 'h2' | 'h3'
}

/**
 * Lists the problems of its scope. Each is a link to its control, in the same words as at the field. The link scrolls
 * the control's label into view. After a submit with two or more problems, focus moves to the summary, and the kit
 * announces nothing in addition. A problem whose field is not on the page has no link. The only problem is not repeated
 * here if its field shows it.
 */
const meta: Meta<SummaryArgs> = {
  title: 'Components/ErrorSummary',
  parameters: { docs: { source: showCode(summaryCode) } },
  subcomponents: { ErrorSummary },
  args: { refused: ['PersonId', 'PersonName', 'QualityControl'], heading: 'h2' },
  argTypes: {
    refused: {
      control: 'check',
      options: ['PersonId', 'PersonName', 'QualityControl'],
      description: 'The request parameters that the API rejects. The last one has no field here.',
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
  },
}

export const LinksLeadToTheirFields: Story = {
  tags: ['!dev', '!autodocs'],
  async play(context) {
    await AfterSubmit.play?.(context)
    const { canvasElement, userEvent } = context
    const canvas = within(canvasElement)
    const summary = canvas.getByRole('group')
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

/** With one problem, focus moves to its field, and the summary stays empty. */
export const OneProblem: Story = {
  args: { refused: ['PersonName'] },
  async play({ canvasElement, userEvent }) {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(canvas.getByLabelText('Name')).toHaveFocus())
    await expect(canvas.queryByRole('group')).toBeNull()
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
