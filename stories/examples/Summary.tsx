import {
  ApiErrorScope,
  ErrorSummary,
  FieldError,
  unwrapApi,
  useApiErrorScope,
} from '../../src/index.js'

export function PersonForm() {
  const form = useApiErrorScope()
  const save = (body: FormData) =>
    void form.run(() => unwrapApi(fetch('/api/people', { method: 'POST', body })))
  return (
    <ApiErrorScope value={form}>
      <form action={save}>
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
