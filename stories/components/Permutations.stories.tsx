import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor, within } from 'storybook/test'
import {
  ApiErrorProvider,
  ApiErrorScope,
  ErrorBanner,
  ErrorToaster,
  type Fault,
  type Severity,
} from '../../src/index.js'
import './components.css'
import { envelope } from './envelope.js'
import { Failed } from './Failed.js'
import { LabeledInput } from './LabeledInput.js'
import { codeOf, faults, permutations, severities } from './permutations.js'

/** Every severity and fault on every surface, to look at in each theme, direction and locale. */
const meta: Meta = {
  title: 'Components/All permutations',
  parameters: {
    apiErrors: false,
    docs: { canvas: { sourceState: 'none' }, story: { inline: false, height: '900px' } },
  },
}

export default meta
type Story = StoryObj

const actions = { 'contact-support': { href: 'mailto:support@example.com' } }

export const Banners: Story = {
  render: () => (
    <Permutations>
      {(severity, fault) => (
        <>
          <ErrorBanner />
          <Failed
            failure={envelope(codeOf(severity, fault))}
            retry={() => Promise.resolve(envelope(codeOf(severity, fault)))}
          />
        </>
      )}
    </Permutations>
  ),
  async play({ canvasElement }) {
    await waitFor(() => expect(within(canvasElement).getAllByRole('region')).toHaveLength(21))
  },
}

export const Fields: Story = {
  render: () => (
    <Permutations>
      {(severity, fault) => (
        <form>
          <LabeledInput name="PersonId" label={`${severity}, ${fault}`} value="e 1041" />
          <Failed
            failure={envelope(codeOf(severity, fault))}
            surface="field"
            fields={['PersonId']}
          />
        </form>
      )}
    </Permutations>
  ),
  async play({ canvasElement }) {
    for (const input of within(canvasElement).getAllByRole('textbox')) {
      await waitFor(() => expect(input).toBeInvalid())
    }
  },
}

export const Toasts: Story = {
  render: () => (
    <ApiErrorProvider
      catalog={permutations}
      actions={actions}
      toaster={<ErrorToaster max={21} className="story-toasts" />}
    >
      {severities.flatMap((severity) =>
        faults.map((fault) => (
          <Failed
            key={codeOf(severity, fault)}
            failure={envelope(codeOf(severity, fault))}
            surface="toast"
            retry={() => Promise.resolve(envelope(codeOf(severity, fault)))}
          />
        )),
      )}
    </ApiErrorProvider>
  ),
  async play({ canvasElement }) {
    const page = within(canvasElement.ownerDocument.body)
    await waitFor(() =>
      expect(
        page.getAllByRole('listitem').filter((item) => item.matches('.rae-toast')),
      ).toHaveLength(21),
    )
  },
}

function Permutations({ children }: PermutationsProps) {
  return (
    <ApiErrorProvider catalog={permutations} actions={actions} toaster={null}>
      <div className="story-grid">
        {severities.flatMap((severity) => [
          <h2 key={severity}>{severity}</h2>,
          ...faults.map((fault) => (
            <div key={codeOf(severity, fault)} className="story-cell">
              <ApiErrorScope fields={{ PersonId: { label: `${severity}, ${fault}` } }}>
                {children(severity, fault)}
              </ApiErrorScope>
            </div>
          )),
        ])}
      </div>
    </ApiErrorProvider>
  )
}

interface PermutationsProps {
  readonly children: (severity: Severity, fault: Fault) => React.ReactNode
}
