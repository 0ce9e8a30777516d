import { type FormEvent, useState } from 'react'
import {
  ApiErrorScope,
  ErrorBanner,
  ErrorSummary,
  FieldError,
  useApiErrorScope,
} from '../../src/index.js'
import type { EmployeeFormProps } from './Employee.js'
import { employeeFields } from './employeeFields.js'
import { toEmployee } from './toEmployee.js'

/** Plain inputs and labels, sent with `FormData`. `FieldError` finds its control by name. */
export function PlainForm({ save }: EmployeeFormProps) {
  const form = useApiErrorScope({ fields: employeeFields })
  const [saved, setSaved] = useState(false)
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const element = event.currentTarget
    // Read in each try, so a retry also sends later changes.
    setSaved((await form.run(() => save(toEmployee(new FormData(element))))).ok)
  }
  return (
    <ApiErrorScope value={form}>
      <form className="story-form" onSubmit={(event) => void onSubmit(event)}>
        <ErrorSummary />
        <ErrorBanner />
        <label>
          Name
          <input name="PersonName" />
        </label>
        <FieldError name="PersonName" />
        <label>
          Employee number
          <input name="PersonId" required aria-describedby="number-hint" />
        </label>
        <FieldError name="PersonId" />
        <span id="number-hint">On the back of the badge</span>
        <p className="story-buttons">
          <button type="submit">Save</button>
          <button type="reset">Reset</button>
        </p>
        <p role="status">{saved && 'Saved'}</p>
      </form>
    </ApiErrorScope>
  )
}
