import { type FormEvent, useState } from 'react'
import { Button, FieldError, Form, Input, Label, Text, TextField } from 'react-aria-components'
import {
  ApiErrorScope,
  ErrorBanner,
  ErrorSummary,
  useApiErrorScope,
  useFieldError,
} from '../../src/index.js'
import type { EmployeeFormProps } from './Employee.js'
import { employeeFields } from './employeeFields.js'
import { toEmployee } from './toEmployee.js'

/**
 * React Aria Components show the errors in their own `FieldError`, from `validationErrors`. `useFieldError` registers
 * each field: its ref goes on the `TextField`, which is rendered with and without an error. The form needs
 * `validationBehavior="aria"`. With `native`, React Aria turns a server's error into a custom validity, which blocks
 * the next submit until an edit of the field.
 */
export function AriaForm({ save }: EmployeeFormProps) {
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
      <Form
        className="story-form"
        validationBehavior="aria"
        validationErrors={scope.fieldErrors}
        onSubmit={(event) => void onSubmit(event)}
      >
        <ErrorSummary />
        <ErrorBanner />
        <AriaField name="PersonName" />
        <AriaField name="PersonId" hint="On the back of the badge" />
        <p className="story-buttons">
          <Button type="submit">Save</Button>
        </p>
        <p role="status">{saved && 'Saved'}</p>
      </Form>
    </ApiErrorScope>
  )
}

function AriaField({ name, hint }: { name: keyof typeof employeeFields; hint?: string }) {
  const { errorProps } = useFieldError(name)
  return (
    <TextField ref={errorProps.ref} name={name} className="story-field">
      <Label>{employeeFields[name].label}</Label>
      <Input />
      {hint !== undefined && <Text slot="description">{hint}</Text>}
      <FieldError className="rae-field-message" />
    </TextField>
  )
}
