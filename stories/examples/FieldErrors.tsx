import {
  ApiErrorScope,
  FieldError,
  unwrapApi,
  useApiErrorScope,
  useFieldError,
} from '../../src/index.js'

export function PersonForm() {
  const form = useApiErrorScope({ fields: { PersonId: { label: 'Employee number' } } })
  const save = (body: FormData) => unwrapApi(fetch('/api/people', { method: 'POST', body }))
  return (
    <ApiErrorScope value={form}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const element = event.currentTarget
          void form.run(() => save(new FormData(element)))
        }}
      >
        <label htmlFor="number">Employee number</label>
        <input id="number" name="PersonId" />
        <FieldError name="PersonId" />
        <NameField />
        <button type="submit">Save</button>
      </form>
    </ApiErrorScope>
  )
}

/** A control that the app ties to its error itself. */
function NameField() {
  const field = useFieldError('PersonName')
  return (
    <>
      <label htmlFor="name">Name</label>
      <input id="name" name="PersonName" {...field.inputProps} />
      <FieldError field={field} />
    </>
  )
}
