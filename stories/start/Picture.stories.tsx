import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { envelope } from '../components/envelope.js'
import { Failed } from '../components/Failed.js'
import '../page/page.css'
import './start.css'
import { faceRecognition } from '../../src/catalogs/face-recognition/faceRecognition.js'
import {
  ApiErrorProvider,
  ApiErrorScope,
  ErrorBanner,
  ErrorToaster,
  FieldError,
} from '../../src/index.js'

const CODES = [
  'InternalError',
  'ResourceUnavailable.InArrears',
  'InvalidParameterValue.PersonIdIllegal',
]

/** The picture of the README: three answers, and what people see. 880 px wide, at twice the density. */
const meta: Meta = {
  title: 'Start/Picture',
  tags: ['!autodocs', '!dev'],
  parameters: { layout: 'fullscreen', apiErrors: false },
}

export default meta

export const Surfaces: StoryObj = {
  render: () => (
    <ApiErrorProvider
      catalog={faceRecognition}
      actions={{ 'check-billing': { href: '#billing' } }}
      toaster={null}
    >
      <div className="page start-picture">
        {CODES.map((code) => (
          <pre key={code}>{`{ "Response": { "Error": {\n"Code":\n"${code}"\n} } }`}</pre>
        ))}
        <ErrorToaster className="page-toaster" />
        <ApiErrorScope>
          <ErrorBanner />
          <Failed failure={envelope('ResourceUnavailable.InArrears')} />
        </ApiErrorScope>
        <ApiErrorScope fields={{ PersonId: { label: 'Employee number' } }}>
          <form className="page-field">
            <label htmlFor="picture-id">Employee number</label>
            <input id="picture-id" name="PersonId" defaultValue="e 1041" />
            <FieldError name="PersonId" />
            <Failed failure={envelope('InvalidParameterValue.PersonIdIllegal')} />
          </form>
        </ApiErrorScope>
        <Failed failure={envelope('InternalError')} retry={() => undefined} />
      </div>
    </ApiErrorProvider>
  ),
  async play({ canvas }) {
    await waitFor(() => expect(canvas.getByRole('textbox')).toBeInvalid())
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible())
  },
}
