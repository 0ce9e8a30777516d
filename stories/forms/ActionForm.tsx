import { useActionState } from 'react'
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

/** React 19's form action: the form keeps its values when the action fails, and is reset when it succeeds. */
export function ActionForm({ save }: EmployeeFormProps) {
  const form = useApiErrorScope({ fields: employeeFields })
  const [saved, submit, pending] = useActionState(
    async (_saved: boolean, data: FormData) => (await form.run(() => save(toEmployee(data)))).ok,
    false,
  )
  return (
    <ApiErrorScope value={form}>
      <form className="story-form" action={submit}>
        <ErrorSummary />
        <ErrorBanner />
        <label>
          Name
          <input name="PersonName" />
        </label>
        <FieldError name="PersonName" />
        <label>
          Employee number
          <input name="PersonId" required />
        </label>
        <FieldError name="PersonId" />
        <p className="story-buttons">
          <button type="submit" aria-disabled={pending}>
            Save
          </button>
        </p>
        <p role="status">{saved && 'Saved'}</p>
      </form>
    </ApiErrorScope>
  )
}
