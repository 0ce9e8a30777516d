'use client'

import { useActionState, useRef } from 'react'
import {
  ApiErrorScope,
  ErrorBanner,
  FieldError,
  useApiError,
  useApiErrorScope,
} from 'react-api-error'
import { addPerson } from './actions'

export function PersonForm() {
  const [failure, submit] = useActionState(addPerson, null)
  const form = useRef<HTMLFormElement>(null)
  const scope = useApiErrorScope({ fields: { PersonId: { label: 'Person ID' } } })
  useApiError(failure, {
    scope,
    retry() {
      form.current?.requestSubmit()
      // Only the action's next state tells what came of it.
      throw new DOMException('', 'AbortError')
    },
  })
  return (
    <ApiErrorScope value={scope}>
      <form ref={form} action={submit}>
        <ErrorBanner />
        <label htmlFor="id">Person ID</label>
        <input id="id" name="PersonId" />
        <FieldError name="PersonId" />
        <button type="submit">Save</button>
      </form>
    </ApiErrorScope>
  )
}
