import { createRoot } from 'react-dom/client'
import { ApiErrorProvider, createErrorStore, ErrorToaster } from '../../src/index.js'

/** What a page tells the one around it. */
export type Told = 'under way' | 'cut off' | 'presented'

const tell = (told: Told) => window.parent.postMessage(told, '*')

const store = createErrorStore()

/** A call that ends only when the browser ends it. */
async function call(): Promise<unknown> {
  const answer = fetch('/slow/never')
  answer.catch(() => tell('cut off'))
  tell('under way')
  return answer
}

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <ApiErrorProvider
      store={store}
      toaster={<ErrorToaster />}
      onEvent={({ type }) => type === 'presented' && tell(type)}
    >
      <button type="button" onClick={() => void store.run(call)}>
        Call
      </button>
      <a href="/slow/page">Next page</a>
      <a href="/slow/file">Save a file</a>
    </ApiErrorProvider>,
  )
}
