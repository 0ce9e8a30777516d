import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { ApiErrorProvider, ApiErrorScope, FieldError, useApiErrorScope } from '../../src/index.js'
import { envelope } from '../fixtures/envelope.js'

function Form() {
  const scope = useApiErrorScope()
  const save = async () => {
    await scope.run(async () => envelope('InternalError'))
  }
  return (
    <ApiErrorScope value={scope}>
      <form aria-label="form" action={save}>
        <input aria-label="name" name="name" />
        <FieldError name="name" />
        <button type="reset" onClick={(event) => event.preventDefault()}>
          Reset
        </button>
      </form>
    </ApiErrorScope>
  )
}

it('a form keeps what was typed when its action fails after a reset that the app has prevented', async () => {
  render(
    <ApiErrorProvider>
      <Form />
    </ApiErrorProvider>,
  )
  await userEvent.type(screen.getByLabelText('name'), 'typed')
  await userEvent.click(screen.getByText('Reset'))
  await act(async () => screen.getByLabelText<HTMLFormElement>('form').requestSubmit())
  await waitFor(() => expect(document.querySelector('.rae-banner-box')).not.toBeNull())
  expect(screen.getByLabelText('name')).toHaveValue('typed')
})
