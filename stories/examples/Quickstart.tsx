import { ApiErrorProvider, ErrorToaster, FieldError, useApiError } from '../../src/index.js'
import '../../src/styles.css'

export function App() {
  return (
    <ApiErrorProvider
      toaster={<ErrorToaster />}
      actions={{ 'check-billing': { href: '/billing' } }}
    >
      <NameForm />
    </ApiErrorProvider>
  )
}

function NameForm() {
  const { run } = useApiError()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const form = event.currentTarget
        void run(() => fetch('/api/name', { method: 'POST', body: new FormData(form) }))
      }}
    >
      <label htmlFor="name">Name</label>
      <input id="name" name="Name" />
      <FieldError name="Name" />
      <button type="submit">Save</button>
    </form>
  )
}
