import { useForm } from '@tanstack/react-form'
import { useState } from 'react'
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

/** TanStack Form holds the values. The kit compares a field's value to notice an edit. */
export function TanStackForm({ save }: EmployeeFormProps) {
  const scope = useApiErrorScope({ fields: employeeFields })
  const [saved, setSaved] = useState(false)
  const form = useForm({
    defaultValues: { PersonName: '', PersonId: '' },
    onSubmit: async ({ value }) => {
      setSaved((await scope.run(() => save(value))).ok)
    },
  })
  return (
    <ApiErrorScope value={scope}>
      <form
        className="story-form"
        onSubmit={(event) => {
          event.preventDefault()
          void form.handleSubmit()
        }}
      >
        <ErrorSummary />
        <ErrorBanner />
        {(['PersonName', 'PersonId'] as const).map((name) => (
          <form.Field key={name} name={name}>
            {({ state, handleChange, handleBlur }) => (
              <Control
                name={name}
                value={state.value}
                onChange={handleChange}
                onBlur={handleBlur}
              />
            )}
          </form.Field>
        ))}
        <p className="story-buttons">
          <button type="submit">Save</button>
        </p>
        <p role="status">{saved && 'Saved'}</p>
      </form>
    </ApiErrorScope>
  )
}

function Control({ name, value, onChange, onBlur }: ControlProps) {
  const error = useFieldError(name, { value })
  return (
    <>
      <label>
        {employeeFields[name].label}
        <input
          name={name}
          value={value}
          onChange={(event) => {
            onChange(event.target.value)
          }}
          onBlur={onBlur}
          {...error.inputProps}
        />
      </label>
      <FieldError field={error} />
    </>
  )
}

interface ControlProps {
  readonly name: keyof typeof employeeFields
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur: () => void
}
