import { Field } from '@base-ui/react/field'
import { Form } from '@base-ui/react/form'
import { useState } from 'react'
import {
  ApiErrorScope,
  ErrorBanner,
  ErrorSummary,
  useApiErrorScope,
  useFieldError,
} from '../../src/index.js'
import type { Employee, EmployeeFormProps } from './Employee.js'
import { employeeFields } from './employeeFields.js'

/**
 * Base UI's `Field` shows the errors. Each field gets its own from `useFieldError`, so one error re-renders one field
 * (`errors` on the `Form` re-renders all fields). The ref on `Field.Root` registers the field.
 */
export function BaseForm({ save }: EmployeeFormProps) {
  const scope = useApiErrorScope({ fields: employeeFields })
  const [saved, setSaved] = useState(false)
  const submit = async (employee: Employee) => {
    setSaved((await scope.run(() => save(employee))).ok)
  }
  return (
    <ApiErrorScope value={scope}>
      <Form<Employee> className="story-form" onFormSubmit={(employee) => void submit(employee)}>
        <ErrorSummary />
        <ErrorBanner />
        <BaseField name="PersonName" />
        <BaseField name="PersonId" required />
        <p className="story-buttons">
          <button type="submit">Save</button>
        </p>
        <p role="status">{saved && 'Saved'}</p>
      </Form>
    </ApiErrorScope>
  )
}

function BaseField({ name, required }: { name: keyof typeof employeeFields; required?: boolean }) {
  const { message, inputProps, errorProps } = useFieldError(name)
  return (
    <Field.Root name={name} className="story-field">
      <Field.Label>{employeeFields[name].label}</Field.Label>
      <Field.Control required={required} {...inputProps} />
      <Field.Error className="rae-field-message" match="valueMissing">
        Enter an employee number
      </Field.Error>
      <span {...errorProps} className="rae-field-message">
        {message}
      </span>
    </Field.Root>
  )
}
