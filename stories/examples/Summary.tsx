import {
  ApiErrorScope,
  ErrorSummary,
  FieldError,
  unwrapApi,
  useApiErrorScope,
} from '../../src/index.js'

export function PersonForm() {
  const form = useApiErrorScope()
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
        <ErrorSummary heading="h2" />
        <label htmlFor="number">Employee number</label>
        <input id="number" name="PersonId" />
        <FieldError name="PersonId" />
        <label htmlFor="name">Name</label>
        <input id="name" name="PersonName" />
        <FieldError name="PersonName" />
        <button type="submit">Save</button>
      </form>
    </ApiErrorScope>
  )
}
