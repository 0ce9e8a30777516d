/* global expect, it */
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import {
  ApiErrorProvider,
  ApiErrorScope,
  ErrorSummary,
  ErrorToaster,
  FieldError,
  useApiError,
} from 'react-api-error'
import { envelopeOf } from 'react-api-error/testing'
import 'react-api-error/styles.css'

function Form() {
  const { run } = useApiError()
  return (
    <form>
      <ErrorSummary />
      <input name="Infos[0].Name" aria-label="Name" />
      <FieldError name="Infos[0].Name" />
      <button type="button" onClick={() => void run(() => fetch('/api/name'))}>
        Save
      </button>
    </form>
  )
}

/** Presses "Save" in an app whose service gives an answer. */
function save(answer) {
  globalThis.fetch = async () => answer
  render(
    <ApiErrorProvider toaster={<ErrorToaster />}>
      <ApiErrorScope>
        <Form />
      </ApiErrorScope>
    </ApiErrorProvider>,
  )
  fireEvent.click(screen.getByRole('button', { name: 'Save' }))
}

it('an envelope in a Response is a failure', async () => {
  save(Response.json(envelopeOf('InternalError')))
  expect((await screen.findAllByText('The service has a problem')).length).toBeGreaterThan(0)
})

it('a mock with ok, status and json is a failure', async () => {
  save({ ok: false, status: 500, json: async () => ({}) })
  expect((await screen.findAllByText(/service/)).length).toBeGreaterThan(0)
})

it('a summary and its field show an error without CSS.escape', async () => {
  const fields = [{ path: 'Infos.0.Name' }, { path: 'Other' }]
  const code = 'InvalidParameterValue'
  save({ origin: 'api', code, message: '', fields, ok: false, status: 400, json: async () => ({}) })
  await waitFor(() => {
    expect(screen.getByLabelText('Name').getAttribute('aria-invalid')).toBe('true')
  })
  fireEvent.click(screen.getAllByRole('link')[0])
  expect(document.activeElement).toBe(screen.getByLabelText('Name'))
})
