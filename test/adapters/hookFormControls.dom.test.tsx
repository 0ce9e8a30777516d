import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Controller, useFieldArray, useForm } from 'react-hook-form'
import { expect, it, onTestFinished } from 'vitest'
import { useApiErrorForm } from '../../src/adapters/react-hook-form.js'
import {
  ApiErrorProvider,
  ApiErrorScope,
  createErrorStore,
  ErrorToaster,
  useApiErrorScope,
} from '../../src/index.js'
import { fieldFailure } from '../fixtures/fieldFailure.js'

function Form({ name }: { name: string }) {
  const scope = useApiErrorScope()
  const form = useForm({ defaultValues: { email: '' } })
  useApiErrorForm(form, { scope })
  const save = async () => void (await scope.run(() => Promise.reject(fieldFailure('email'))))
  return (
    <ApiErrorScope value={scope}>
      <form noValidate onSubmit={form.handleSubmit(save)}>
        <Controller
          name="email"
          control={form.control}
          render={({ field, fieldState }) => (
            <>
              <input aria-label={name} {...field} />
              <p data-testid={name}>{fieldState.error?.message}</p>
            </>
          )}
        />
        <button type="submit">Save {name}</button>
      </form>
    </ApiErrorScope>
  )
}

it("an error of a Controller leads to no other form's field of that name, and ends with no edit there", async () => {
  const store = createErrorStore()
  render(
    <ApiErrorProvider store={store} toaster={<ErrorToaster />}>
      <Form name="first" />
      <Form name="second" />
    </ApiErrorProvider>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Save second' }))
  await waitFor(() => expect(screen.getByTestId('second')).not.toBeEmptyDOMElement())
  await act(() => new Promise((resolve) => setTimeout(resolve, 300)))
  expect(screen.getByLabelText('first')).not.toHaveFocus()
  await userEvent.type(screen.getByLabelText('first'), 'x')
  expect(store.getSnapshot().entries).toHaveLength(1)
  await userEvent.type(screen.getByLabelText('second'), 'x')
  expect(store.getSnapshot().entries).toEqual([])
})

function Description() {
  const scope = useApiErrorScope()
  const form = useForm({ defaultValues: { description: '' } })
  useApiErrorForm(form, { scope })
  const save = async () => void (await scope.run(() => Promise.reject(fieldFailure('description'))))
  return (
    <ApiErrorScope value={scope}>
      <form noValidate onSubmit={form.handleSubmit(save)}>
        <Controller
          name="description"
          control={form.control}
          render={({ field, fieldState }) => (
            <>
              <textarea aria-label="description" {...field} />
              <p data-testid="error">{fieldState.error?.message}</p>
            </>
          )}
        />
        <button type="submit">Save</button>
      </form>
    </ApiErrorScope>
  )
}

it("an error of a Controller stands at its field although the page's <meta> has that name", async () => {
  const meta = document.head.appendChild(document.createElement('meta'))
  meta.name = 'description'
  onTestFinished(() => meta.remove())
  render(
    <ApiErrorProvider toaster={<ErrorToaster />}>
      <Description />
    </ApiErrorProvider>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(screen.getByLabelText('description')).toHaveFocus())
  expect(screen.getByTestId('error')).not.toBeEmptyDOMElement()
  expect(screen.queryByRole('listitem')).not.toBeInTheDocument()
})

function Rows() {
  const scope = useApiErrorScope({ id: 'form' })
  const form = useForm({ defaultValues: { people: [{ name: 'Ada' }, { name: 'Ben' }] } })
  const { fields, append } = useFieldArray({ control: form.control, name: 'people' })
  useApiErrorForm(form, { scope })
  const { people } = form.formState.errors
  return (
    <ApiErrorScope value={scope}>
      <form noValidate>
        {fields.map(({ id }, at) => (
          <div key={id}>
            <input {...form.register(`people.${at}.name`)} />
            <p data-testid={at}>{people?.[at]?.name?.message}</p>
          </div>
        ))}
        <button type="button" onClick={() => append({ name: '' })}>
          Add
        </button>
      </form>
    </ApiErrorScope>
  )
}

it("a row's error stays when another row is added", async () => {
  const store = createErrorStore()
  render(
    <ApiErrorProvider store={store} toaster={<ErrorToaster />}>
      <Rows />
    </ApiErrorProvider>,
  )
  await act(async () => void store.report(fieldFailure('people.1.name'), { scope: 'form' }))
  await waitFor(() => expect(screen.getByTestId('1')).not.toBeEmptyDOMElement())
  await act(() => new Promise((resolve) => setTimeout(resolve, 200)))
  await userEvent.click(screen.getByRole('button', { name: 'Add' }))
  expect(screen.getByTestId('2')).toBeEmptyDOMElement()
  expect(screen.getByTestId('1')).not.toBeEmptyDOMElement()
  expect(store.getSnapshot().entries).toHaveLength(1)
})
