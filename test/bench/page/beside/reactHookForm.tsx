import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import type { Contestant, Save } from './Contestant.js'
import { render } from './render.js'

/**
 * React Hook Form: `setError` within the submit handler for each field of a server's answer, with the
 * choice that focuses it. Its documentation says that the error of a field that is not registered
 * stays until `clearErrors` is called, so the other way does so on each submit. An app that knows
 * which fields are on the page may use `root.serverError` for the rest; this one does not know. It
 * has no toasts.
 */
export const reactHookForm: Contestant = {
  form: {
    '': (save) => render(<HookForm save={save} clear={false} />),
    'with clearErrors': (save) => render(<HookForm save={save} clear={true} />),
  },
}

function HookForm(props: { readonly save: Save; readonly clear: boolean }): ReactNode {
  const { register, handleSubmit, setError, clearErrors, formState } =
    useForm<Record<string, string>>()
  const { errors } = formState
  const submit = handleSubmit(async () => {
    const { field, message } = await props.save()
    setError(field, { type: 'server', message }, { shouldFocus: true })
  })
  return (
    <form
      noValidate
      onSubmit={(event) => {
        if (props.clear) clearErrors()
        return submit(event)
      }}
    >
      <label>
        Email <input {...register('email')} aria-invalid={errors.email !== undefined} />
      </label>
      <span role="alert">{errors.email?.message}</span>
      <p role="alert">{errors.root?.serverError?.message}</p>
      <button type="submit">Save</button>
    </form>
  )
}
