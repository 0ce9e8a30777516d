import { useRef } from 'react'
import {
  ApiErrorScope,
  ErrorBanner,
  FieldError,
  parseApiError,
  unwrapApi,
  useApiError,
  useApiErrorScope,
} from 'react-api-error'
import { type ActionFunctionArgs, Form, redirect, useActionData } from 'react-router'
import { callService } from './service'

export async function addPerson({ request }: ActionFunctionArgs) {
  const form = await request.formData()
  try {
    await unwrapApi(callService(`${form.get('PersonId')}`))
  } catch (thrown) {
    return parseApiError(thrown)
  }
  throw redirect('/people')
}

export function PersonForm() {
  const failure = useActionData<typeof addPerson>()
  const form = useRef<HTMLFormElement>(null)
  const scope = useApiErrorScope({ fields: { PersonId: { label: 'Person ID' } } })
  useApiError(failure, {
    scope,
    retry() {
      form.current?.requestSubmit()
      // Only the action's next answer tells what came of it.
      throw new DOMException('', 'AbortError')
    },
  })
  return (
    <ApiErrorScope value={scope}>
      <Form ref={form} method="post" action="/?index">
        <ErrorBanner />
        <label htmlFor="id">Person ID</label>
        <input id="id" name="PersonId" />
        <FieldError name="PersonId" />
        <button type="submit">Save</button>
      </Form>
    </ApiErrorScope>
  )
}
