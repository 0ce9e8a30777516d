import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { ApiFailure } from '../../src/index.js'
import { ApiErrorBoundary } from '../../src/react/boundary/ApiErrorBoundary.js'
import boundaryCode from '../examples/Boundary.tsx?raw'
import { showCode } from '../page/showCode.js'
import { byKeyboard } from './byKeyboard.js'

let broken = true

function Part() {
  if (broken) throw failure
  return <p>Here it is.</p>
}

const failure = new ApiFailure({
  origin: 'api',
  code: 'InternalError',
  message: '',
  fields: [],
  requestId: 'ed93f3cb-f35e-473f-b9f3-0d451b8b79c6',
})

/** Shows an error that was thrown while rendering (Suspense, `throwOnError`), in place of the broken part. */
const meta: Meta<typeof ApiErrorBoundary> = {
  title: 'Components/ApiErrorBoundary',
  parameters: { docs: { source: showCode(boundaryCode) } },
  component: ApiErrorBoundary,
  args: { children: <Part /> },
  beforeEach() {
    broken = true
    // React logs each caught error to the console.
    const { console: output } = globalThis
    const say = output.error
    output.error = () => undefined
    return () => {
      output.error = say
    }
  },
}

export default meta

export const Default: StoryObj<typeof ApiErrorBoundary> = {}

export const TryingAgain: StoryObj<typeof ApiErrorBoundary> = {
  tags: ['!dev', '!autodocs'],
  async play(context) {
    const { canvasElement } = context
    await waitFor(() => expect(canvasElement.querySelector('h2')).not.toBeNull())
    broken = false
    await byKeyboard(context, 'retry')
    await waitFor(() => expect(canvasElement).toHaveTextContent('Here it is.'))
  },
}
