import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { ApiErrorProvider, ApiErrorScope, FieldError, useErrorStore } from '../../src/index.js'
import { fieldFailure } from '../fixtures/fieldFailure.js'

function Save() {
  const store = useErrorStore()
  const save = () => {
    store.report(fieldFailure('PersonId'), { scope: 'quiet' })
    store.report(fieldFailure('PersonName'), { scope: 'form' })
  }
  return (
    <button type="button" onClick={save}>
      Save
    </button>
  )
}

it('moves focus in one scope where another, which moves none, fails in the same moment', async () => {
  render(
    <ApiErrorProvider>
      <ApiErrorScope id="quiet" moveFocus={false}>
        <input name="PersonId" />
        <FieldError name="PersonId" />
      </ApiErrorScope>
      <ApiErrorScope id="form">
        <input name="PersonName" aria-label="Name" />
        <FieldError name="PersonName" />
      </ApiErrorScope>
      <Save />
    </ApiErrorProvider>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(screen.getByLabelText('Name')).toHaveFocus())
})
