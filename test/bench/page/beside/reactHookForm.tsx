import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import type { Contestant, Save } from './Contestant.js'
import { render } from './render.js'

/**
 * React Hook Form: `setError` within the submit handler, as its documentation does with a server's
 * answer, which names the field and asks for its focus. An app that knows which fields are on the
 * page may use `root.serverError` for the others; this one does not know. It has no toasts.
 */
export const reactHookForm: Contestant = {
  form: { '': (save) => render(<HookForm save={save} />) },
}

function HookForm({ save }: { readonly save: Save }): ReactNode {
  const { register, handleSubmit, setError, formState } = useForm<Record<string, string>>()
  const { errors } = formState
  const submit = handleSubmit(async () => {
    const { field, message } = await save()
    setError(field, { type: 'server', message }, { shouldFocus: true })
  })
  return (
    <form noValidate onSubmit={submit}>
      <label>
        Email <input {...register('email')} aria-invalid={errors.email !== undefined} />
      </label>
      <span role="alert">{errors.email?.message}</span>
      <p role="alert">{errors.root?.serverError?.message}</p>
      <button type="submit">Save</button>
    </form>
  )
}
