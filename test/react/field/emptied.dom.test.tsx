import { act, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { expect, it } from 'vitest'
import { useApiErrorForm } from '../../../src/adapters/react-hook-form.js'
import {
  ApiErrorScope,
  createErrorStore,
  FieldError,
  useApiError,
  useApiErrorScope,
} from '../../../src/index.js'
import { FormFixture } from '../../fixtures/FormFixture.js'
import { fieldFailure } from '../../fixtures/fieldFailure.js'

function Controlled() {
  const { run } = useApiError()
  const [value, setValue] = useState('')
  return (
    <form
      onSubmit={async (event) => {
        event.preventDefault()
        const { ok } = await run(() => Promise.reject(fieldFailure('password')))
        if (!ok) setValue('')
      }}
    >
      <input
        aria-label="password"
        name="password"
        value={value}
        onChange={(event) => setValue(event.target.value)}
      />
      <FieldError name="password" value={value} data-testid="error" />
      <button type="submit">Sign in</button>
    </form>
  )
}

function InHookForm() {
  const scope = useApiErrorScope()
  const form = useForm({ defaultValues: { password: '' } })
  useApiErrorForm(form, { scope })
  const save = async () => {
    const { ok } = await scope.run(() => Promise.reject(fieldFailure('password')))
    if (!ok) form.setValue('password', '')
  }
  return (
    <ApiErrorScope value={scope}>
      <form noValidate onSubmit={form.handleSubmit(save)}>
        <input aria-label="password" {...form.register('password')} />
        <p data-testid="error">{form.formState.errors.password?.message}</p>
        <button type="submit">Sign in</button>
      </form>
    </ApiErrorScope>
  )
}

it.each([
  ['a field with `value`', Controlled],
  ['a field of React Hook Form', InHookForm],
])('the error of %s stays where the app empties the field after the failure', async (_, Form) => {
  const told: string[] = []
  render(
    <FormFixture store={createErrorStore()} onEvent={({ type }) => told.push(type)}>
      <Form />
    </FormFixture>,
  )
  await userEvent.type(screen.getByLabelText('password'), 'secret')
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }))
  await act(() => new Promise((resolve) => setTimeout(resolve, 300)))
  expect(told).toEqual(['reported', 'presented'])
  expect(screen.getByLabelText('password')).toHaveValue('')
  expect(screen.getByTestId('error')).not.toBeEmptyDOMElement()
})
