import * as Form from '@radix-ui/react-form'
import { type FormEvent, useState } from 'react'
import {
  ApiErrorScope,
  ErrorBanner,
  ErrorSummary,
  FieldError,
  useApiErrorScope,
  useFieldError,
} from '../../src/index.js'
import type { EmployeeFormProps } from './Employee.js'
import { employeeFields } from './employeeFields.js'
import { toEmployee } from './toEmployee.js'

/**
 * Radix Form. Its own messages still show the browser's validation. The form doesn't use `serverInvalid`: it would move
 * focus to the field before the kit can move it to the summary.
 */
export function RadixForm({ save }: EmployeeFormProps) {
  const scope = useApiErrorScope({ fields: employeeFields })
  const [saved, setSaved] = useState(false)
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const element = event.currentTarget
    // Read in each try, so a retry also sends later changes.
    setSaved((await scope.run(() => save(toEmployee(new FormData(element))))).ok)
  }
  return (
    <ApiErrorScope value={scope}>
      <Form.Root className="story-form" onSubmit={(event) => void onSubmit(event)}>
        <ErrorSummary />
        <ErrorBanner />
        <RadixField name="PersonName" />
        <RadixField name="PersonId" required />
        <p className="story-buttons">
          <Form.Submit>Save</Form.Submit>
        </p>
        <p role="status">{saved && 'Saved'}</p>
      </Form.Root>
    </ApiErrorScope>
  )
}

function RadixField({ name, required }: { name: keyof typeof employeeFields; required?: boolean }) {
  const error = useFieldError(name)
  return (
    <Form.Field name={name} className="story-field">
      <Form.Label>{employeeFields[name].label}</Form.Label>
      <Form.Control required={required} {...error.inputProps} />
      <Form.Message match="valueMissing" className="rae-field-message">
        Enter an employee number
      </Form.Message>
      <FieldError field={error} />
    </Form.Field>
  )
}
