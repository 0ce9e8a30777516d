import { Toaster } from 'sonner'
import { SonnerErrors } from '../../src/adapters/sonner.js'
import { ApiErrorProvider, unwrapApi, useApiError } from '../../src/index.js'

export function App() {
  return (
    <>
      <Toaster />
      <ApiErrorProvider toaster={<SonnerErrors />}>
        <Archive />
      </ApiErrorProvider>
    </>
  )
}

function Archive() {
  const { run } = useApiError()
  const archive = () => void run(() => unwrapApi(fetch('/api/archive', { method: 'POST' })))
  return (
    <button type="button" onClick={archive}>
      Archive
    </button>
  )
}
