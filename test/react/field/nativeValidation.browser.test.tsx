import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { ApiErrorProvider } from '../../../src/index.js'
import { PlainForm } from '../../../stories/forms/PlainForm.js'
import { saveEmployee } from '../../../stories/forms/saveEmployee.js'

it("a field error leaves the browser's own validation alone: it sets no custom validity and no noValidate", async () => {
  const save = vi.fn(saveEmployee)
  render(
    <ApiErrorProvider toaster={null}>
      <PlainForm save={save} />
    </ApiErrorProvider>,
  )
  const number = screen.getByRole<HTMLInputElement>('textbox', { name: 'Employee number' })
  const press = () => userEvent.click(screen.getByRole('button', { name: 'Save' }))
  await press()
  expect(number.validity.valueMissing).toBe(true)
  expect(save).not.toHaveBeenCalled()

  await userEvent.type(number, 'both')
  await press()
  await waitFor(() => expect(number).toHaveAttribute('aria-invalid', 'true'))
  expect(number.validity).toMatchObject({ valid: true, customError: false })
  expect(number.form?.noValidate).toBe(false)
  await press()
  await waitFor(() => expect(save).toHaveBeenCalledTimes(2))
})
