import { FieldError, useApiError } from '../../src/index.js'
import { fieldFailure } from '../forms/fieldFailure.js'

/** One field and a button, whose press comes to a failure of that field. */
export function FailingForm() {
  const { run } = useApiError()
  return (
    <>
      <input name="PersonId" />
      <FieldError name="PersonId" />
      <button type="button" onClick={() => run(() => Promise.reject(fieldFailure('PersonId')))}>
        Save
      </button>
    </>
  )
}
