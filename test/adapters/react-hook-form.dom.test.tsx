import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { type ReactNode, useState } from 'react'
import { Controller, useFieldArray, useForm } from 'react-hook-form'
import { describe, expect, it, vi } from 'vitest'
import { useApiErrorForm } from '../../src/adapters/react-hook-form.js'
import {
  ApiErrorProvider,
  ApiErrorScope,
  createErrorStore,
  ErrorBanner,
  type ErrorStore,
  ErrorSummary,
  ErrorToaster,
  useApiError,
  useApiErrorScope,
} from '../../src/index.js'
import { envelope } from '../fixtures/envelope.js'
import { fieldFailure } from '../fixtures/fieldFailure.js'
import { recordSpeech } from '../fixtures/recordSpeech.js'

interface Values {
  employee: { number: string }
  people: { name: string }[]
  city: string
}

type Mode = 'onSubmit' | 'onBlur' | 'onChange'

function Form({ save, mode = 'onSubmit', summary = false, root = true }: FormProps) {
  const scope = useApiErrorScope({
    id: 'form',
    fields: {
      PersonId: { name: 'employee.number', label: 'Employee number' },
      City: { name: 'city' },
    },
  })
  const form = useForm<Values>({
    mode,
    defaultValues: { employee: { number: '' }, people: [{ name: '' }], city: '' },
  })
  const { run } = useApiError(undefined, { scope })
  const { rootProps } = useApiErrorForm(form, { scope })
  const [step, setStep] = useState(1)
  const { errors, isSubmitSuccessful } = form.formState
  return (
    <ApiErrorScope value={scope}>
      {summary && <ErrorSummary />}
      <form noValidate onSubmit={form.handleSubmit(async () => void (await run(save)))}>
        {step === 1 && (
          <input
            aria-label="number"
            aria-invalid={errors.employee?.number !== undefined}
            {...form.register('employee.number', { required: 'Enter a number' })}
          />
        )}
        <p data-testid="number">{errors.employee?.number?.message}</p>
        <input aria-label="name" {...form.register('people.0.name')} />
        <p data-testid="name">{errors.people?.[0]?.name?.message}</p>
        <Controller
          name="city"
          control={form.control}
          render={({ field, fieldState }) => (
            <>
              <button type="button" onClick={() => field.onChange('Bern')}>
                City {field.value}
              </button>
              <p data-testid="city">{fieldState.error?.message}</p>
            </>
          )}
        />
        <p {...(root ? rootProps : {})} data-testid="root">
          {errors.root?.serverError?.message}
        </p>
        <button type="submit">Save</button>
        <button type="button" onClick={() => form.reset()}>
          Reset
        </button>
        <button type="button" onClick={() => setStep(3 - step)}>
          Step
        </button>
      </form>
      <p data-testid="done">{String(isSubmitSuccessful)}</p>
    </ApiErrorScope>
  )
}

interface FormProps {
  readonly save: () => Promise<unknown>
  readonly mode?: Mode
  readonly summary?: boolean
  readonly root?: boolean
  readonly outer?: ReactNode
  readonly toaster?: ReactNode
}

function mount(
  { outer, toaster = <ErrorToaster />, ...props }: FormProps,
  store: ErrorStore = createErrorStore(),
) {
  render(
    <ApiErrorProvider store={store} toaster={toaster}>
      {outer}
      <Form {...props} />
    </ApiErrorProvider>,
  )
  return store
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const text = (id: string) => screen.getByTestId(id).textContent

async function fillIn() {
  await userEvent.type(screen.getByLabelText('number'), '1')
}

describe('useApiErrorForm', () => {
  it("useApiErrorForm shows each violation once, at React Hook Form's field of its path, and focuses the first", async () => {
    const spoken = recordSpeech()
    mount({
      save: () =>
        Promise.reject(fieldFailure('People.0.Name', 'people[0].name'.slice(0), 'PersonId')),
    })
    await fillIn()
    await press('Save')
    await waitFor(() => expect(text('number')).toContain('Employee number'))
    await waitFor(() => expect(screen.getByLabelText('number')).toHaveFocus())
    expect(screen.getByLabelText('number')).toBeInvalid()
    expect(screen.queryByRole('listitem')).not.toBeInTheDocument()
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect(spoken.join()).not.toContain('Employee number')
  })

  it('useApiErrorForm finds nested and array paths, and a Controller without an element', async () => {
    mount({ save: () => Promise.reject(fieldFailure('people.0.name', 'City')) })
    await fillIn()
    await press('Save')
    await waitFor(() => expect(text('name')).not.toBe(''))
    expect(text('city')).not.toBe('')
    expect(text('root')).toBe('')
    expect(screen.queryByRole('listitem')).not.toBeInTheDocument()
  })

  it('useApiErrorForm puts an error without a field into root.serverError and nowhere else, while rootProps are used', async () => {
    mount({ save: () => Promise.reject(fieldFailure('Elsewhere')) })
    await fillIn()
    await press('Save')
    await waitFor(() => expect(text('root')).not.toBe(''))
    expect(screen.queryByRole('listitem')).not.toBeInTheDocument()
  })

  it.each([
    ['an error without a place in the form', fieldFailure('Elsewhere'), false],
    ["a toast's failure", envelope('InternalError'), true],
  ])(
    'useApiErrorForm leaves %s to the toaster, and the submit is not isSubmitSuccessful',
    async (_what, failure, root) => {
      const save = vi.fn<() => Promise<unknown>>(() => Promise.reject(failure))
      mount({ save, root })
      await fillIn()
      await press('Save')
      expect(await screen.findByRole('listitem')).toBeVisible()
      expect(text('root')).toBe('')
      expect(text('done')).toBe('false')
      await press('Save')
      await waitFor(() => expect(save).toHaveBeenCalledTimes(2))
      expect(text('done')).toBe('false')
      save.mockResolvedValue({})
      await press('Save')
      await waitFor(() => expect(text('done')).toBe('true'))
      await waitFor(() => expect(screen.queryByRole('listitem')).not.toBeInTheDocument())
    },
  )

  it('useApiErrorForm leaves an error to the summary, and the submit is not isSubmitSuccessful', async () => {
    mount({ save: () => Promise.reject(fieldFailure('Elsewhere')), summary: true })
    await fillIn()
    await press('Save')
    expect(await screen.findByRole('group')).toBeVisible()
    expect(text('root')).toBe('')
    expect(text('done')).toBe('false')
  })

  it('useApiErrorForm leaves an error to an outer banner, and the submit is not isSubmitSuccessful', async () => {
    const outer = <ErrorBanner data-testid="outer" />
    const failure = envelope('ResourceUnavailable.InArrears')
    mount({ save: () => Promise.reject(failure), root: false, outer, toaster: null })
    await fillIn()
    await press('Save')
    await waitFor(() => expect(screen.getByTestId('outer')).not.toBeEmptyDOMElement())
    expect(text('root')).toBe('')
    expect(text('done')).toBe('false')
  })

  it.each([true, false])(
    "useApiErrorForm puts a toast's failure into root.serverError when there is no toaster (rootProps used: %s)",
    async (root) => {
      mount({ save: () => Promise.reject(envelope('InternalError')), root, toaster: null })
      await fillIn()
      await press('Save')
      await waitFor(() => expect(text('root')).toContain('The service has a problem'))
    },
  )

  it('useApiErrorForm moves an error to the summary when its field unmounts, and back', async () => {
    mount({ save: () => Promise.reject(fieldFailure('PersonId')), summary: true })
    await fillIn()
    await press('Save')
    await waitFor(() => expect(text('number')).not.toBe(''))
    expect(screen.queryByRole('link')).not.toBeInTheDocument()
    await press('Step')
    await waitFor(() => expect(screen.getByRole('group')).toBeVisible())
    expect(screen.queryByRole('link')).not.toBeInTheDocument()
    expect(screen.getByRole('group')).toHaveTextContent('Employee number')
    await press('Step')
    expect(await screen.findByRole('link')).toBeVisible()
    await waitFor(() => expect(text('number')).not.toBe(''))
  })

  it('useApiErrorForm does not block the next submit, and shows the same failure again', async () => {
    const save = vi.fn(() => Promise.reject(fieldFailure('PersonId', 'Elsewhere')))
    const store = mount({ save })
    await fillIn()
    for (const calls of [1, 2, 3]) {
      await press('Save')
      await waitFor(() => expect(save).toHaveBeenCalledTimes(calls))
      await waitFor(() => expect(text('number')).not.toBe(''))
    }
    expect(store.getSnapshot().entries).toMatchObject([{ count: 3 }])
  })

  it('useApiErrorForm clears its errors after a success, which is isSubmitSuccessful', async () => {
    const save = vi.fn<() => Promise<unknown>>(() => Promise.reject(fieldFailure('PersonId')))
    mount({ save })
    await fillIn()
    await press('Save')
    await waitFor(() => expect(text('number')).not.toBe(''))
    expect(text('done')).toBe('false')
    save.mockResolvedValue({})
    await press('Save')
    await waitFor(() => expect(text('number')).toBe(''))
    expect(text('done')).toBe('true')
  })

  it.each<Mode>(['onSubmit', 'onChange', 'onBlur'])(
    'useApiErrorForm ends an error with an edit of its field, and not with its blur (mode %s)',
    async (mode) => {
      const store = mount({ save: () => Promise.reject(fieldFailure('PersonId', 'City')), mode })
      await fillIn()
      await press('Save')
      await waitFor(() => expect(text('number')).not.toBe(''))
      await userEvent.tab()
      await act(async () => {})
      await waitFor(() => expect(text('number')).not.toBe(''))
      await userEvent.type(screen.getByLabelText('number'), '2')
      await waitFor(() => expect(text('number')).toBe(''))
      expect(text('city')).not.toBe('')
      await userEvent.click(screen.getByRole('button', { name: /City/ }))
      await waitFor(() => expect(text('city')).toBe(''))
      expect(store.getSnapshot().entries).toEqual([])
    },
  )

  it('useApiErrorForm ends its errors when the form is reset', async () => {
    const store = mount({ save: () => Promise.reject(fieldFailure('PersonId', 'City')) })
    await fillIn()
    await press('Save')
    await waitFor(() => expect(text('city')).not.toBe(''))
    await press('Reset')
    await waitFor(() => expect(text('number')).toBe(''))
    await waitFor(() => expect(store.getSnapshot().entries).toEqual([]))
  })

  it("useApiErrorForm does not replace the form's own validation errors", async () => {
    const store = mount({ save: () => Promise.reject(fieldFailure('PersonId')) })
    await press('Save')
    await waitFor(() => expect(text('number')).toBe('Enter a number'))
    await act(async () => {
      store.report(fieldFailure('PersonId'), { scope: 'form' })
    })
    expect(text('number')).toBe('Enter a number')
  })
})

function LockedForm({ save, mode }: Required<Pick<FormProps, 'save' | 'mode'>>) {
  const scope = useApiErrorScope({ fields: { City: { name: 'city' } } })
  const form = useForm<Values>({ mode, defaultValues: { employee: { number: '1' }, city: 'Bern' } })
  const { run } = useApiError(undefined, { scope })
  useApiErrorForm(form, { scope })
  const { isValid, isSubmitting } = form.formState
  return (
    <ApiErrorScope value={scope}>
      <form noValidate onSubmit={form.handleSubmit(async () => void (await run(save)))}>
        <fieldset disabled={isSubmitting}>
          <input aria-label="number" {...form.register('employee.number', { required: true })} />
          <input aria-label="city" {...form.register('city')} />
          <button type="submit" disabled={!isValid}>
            Save
          </button>
        </fieldset>
      </form>
    </ApiErrorScope>
  )
}

describe.each<Mode>(['onSubmit', 'onChange'])('a button disabled by !isValid, mode %s', (mode) => {
  const save = vi.fn<() => Promise<unknown>>()
  const button = () => screen.getByRole('button', { name: 'Save' })

  async function submit(failure: unknown) {
    save.mockReset().mockRejectedValueOnce(failure).mockResolvedValue({})
    const store = createErrorStore()
    render(
      <ApiErrorProvider store={store} toaster={<ErrorToaster />}>
        <LockedForm save={save} mode={mode} />
      </ApiErrorProvider>,
    )
    await waitFor(() => expect(button()).toBeEnabled())
    await userEvent.click(button())
    await waitFor(() => expect(store.getSnapshot().entries).toHaveLength(1))
    return store
  }

  it(`a service failure leaves a button that !isValid disables usable (mode ${mode})`, async () => {
    await submit(envelope('InternalError'))
    await act(async () => {})
    expect(button()).toBeEnabled()
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(save).toHaveBeenCalledTimes(2))
    expect(button()).toBeEnabled()
  })

  it(`a field's error from the service does not make the form invalid, and its own rules still do (mode ${mode})`, async () => {
    await submit(fieldFailure('City'))
    await act(async () => {})
    expect(button()).toBeEnabled()
    await userEvent.clear(screen.getByLabelText('number'))
    await waitFor(() => expect(button()).toBeDisabled())
    await userEvent.type(screen.getByLabelText('number'), '2')
    await waitFor(() => expect(button()).toBeEnabled())
  })
})

interface List {
  people: { name: string }[]
}

/** A list of two rows, with a field that an app empties after a failed submit. */
function ListForm() {
  const scope = useApiErrorScope({ id: 'form' })
  const form = useForm<List & { password: string }>({
    defaultValues: { people: [{ name: 'a' }, { name: 'b' }], password: '' },
  })
  const { fields, append } = useFieldArray({ control: form.control, name: 'people' })
  useApiErrorForm(form, { scope })
  const { errors } = form.formState
  return (
    <ApiErrorScope value={scope}>
      <form
        noValidate
        onSubmit={form.handleSubmit(async () => {
          const { ok } = await scope.run(() => Promise.reject(fieldFailure('password')))
          if (!ok) form.setValue('password', '')
        })}
      >
        {fields.map(({ id }, at) => (
          <p key={id} data-testid={`name ${at}`}>
            <input aria-label={`name ${at}`} {...form.register(`people.${at}.name`)} />
            {errors.people?.[at]?.name?.message}
          </p>
        ))}
        <input aria-label="password" {...form.register('password')} />
        <p data-testid="password">{errors.password?.message}</p>
        <button type="button" onClick={() => append({ name: 'c' })}>
          Append
        </button>
        <button type="submit">Save</button>
      </form>
    </ApiErrorScope>
  )
}

describe('what the app itself changes', () => {
  function mountList() {
    const store = createErrorStore()
    render(
      <ApiErrorProvider store={store} toaster={<ErrorToaster />}>
        <ListForm />
      </ApiErrorProvider>,
    )
    return store
  }

  it('a new row of a list leaves the errors of the others', async () => {
    const store = mountList()
    await act(async () => void store.report(fieldFailure('people.1.name'), { scope: 'form' }))
    await waitFor(() => expect(screen.getByTestId('name 1')).not.toHaveTextContent(/^$/))
    await userEvent.click(screen.getByRole('button', { name: 'Append' }))
    await act(async () => {})
    expect(screen.getByTestId('name 1')).not.toHaveTextContent(/^$/)
    expect(store.getSnapshot().entries).toHaveLength(1)
  })

  it('a field that is emptied after the failure keeps its error', async () => {
    const store = mountList()
    await userEvent.type(screen.getByLabelText('password'), 'secret')
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(screen.getByTestId('password')).not.toBeEmptyDOMElement())
    expect(store.getSnapshot().entries).toHaveLength(1)
  })
})
