import { ApiErrorProvider, ErrorToaster, unwrapApi, useApiError } from '../../src/index.js'
import '../../src/styles.css'

export function App() {
  return (
    <ApiErrorProvider toaster={<ErrorToaster max={3} position="bottom-end" />}>
      <Archive />
    </ApiErrorProvider>
  )
}

function Archive() {
  const { run, pending } = useApiError()
  const archive = () => void run(() => unwrapApi(fetch('/api/archive', { method: 'POST' })))
  return (
    <button type="button" onClick={archive} aria-disabled={pending}>
      Archive
    </button>
  )
}
