import { useId, useState } from 'react'
import { type FieldError, useForm } from 'react-hook-form'
import { useApiErrorForm } from '../../src/adapters/react-hook-form.js'
import { ApiErrorScope, ErrorSummary, useApiErrorScope } from '../../src/index.js'
import type { Employee, EmployeeFormProps } from './Employee.js'
import { employeeFields } from './employeeFields.js'

/** React Hook Form shows the kit's errors like its own. The adapter sets them. */
export function HookForm({ save }: EmployeeFormProps) {
  const scope = useApiErrorScope({ fields: employeeFields })
  const form = useForm<Employee>({ defaultValues: { PersonName: '', PersonId: '' } })
  const { rootProps } = useApiErrorForm(form, { scope })
  const [saved, setSaved] = useState(false)
  const { errors } = form.formState
  const submit = form.handleSubmit(async (employee) => {
    setSaved((await scope.run(() => save(employee))).ok)
  })
  const ids = { PersonName: useId(), PersonId: useId() }
  const field = (name: keyof Employee, required?: string) => ({
    ...form.register(name, required === undefined ? {} : { required }),
    'aria-invalid': errors[name] !== undefined,
    'aria-describedby': ids[name],
  })
  return (
    <ApiErrorScope value={scope}>
      <form className="story-form" noValidate onSubmit={(event) => void submit(event)}>
        <ErrorSummary />
        <label>
          Name
          <input {...field('PersonName')} />
        </label>
        <Message id={ids.PersonName} error={errors.PersonName} />
        <label>
          Employee number
          <input {...field('PersonId', 'Enter an employee number')} />
        </label>
        <Message id={ids.PersonId} error={errors.PersonId} />
        <p {...rootProps} className="rae-field-message">
          {errors.root?.serverError?.message}
        </p>
        <p className="story-buttons">
          <button type="submit">Save</button>
          <button
            type="button"
            onClick={() => {
              form.reset()
            }}
          >
            Reset
          </button>
        </p>
        <p role="status">{saved && 'Saved'}</p>
      </form>
    </ApiErrorScope>
  )
}

function Message({ id, error }: { readonly id: string; readonly error: FieldError | undefined }) {
  return (
    <span id={id} className="rae-field-message">
      {error?.message}
    </span>
  )
}
