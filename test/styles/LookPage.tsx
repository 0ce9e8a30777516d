import {
  ApiErrorProvider,
  ApiErrorScope,
  createErrorStore,
  defineCatalog,
  ErrorBanner,
  ErrorSummary,
  ErrorToaster,
  FieldError,
  useApiError,
} from '../../src/index.js'
import { envelope } from '../fixtures/envelope.js'

const words = { title: 'A title', description: 'What to do.', inline: '{label} is wrong' }
const catalog = defineCatalog({
  codes: {
    Error: { surface: 'banner', words, actions: ['read-docs', 'retry'] },
    Warning: { surface: 'banner', severity: 'warning', words, actions: ['retry'] },
    Info: { surface: 'banner', severity: 'info', words, actions: ['retry'] },
    Toast: { surface: 'toast', words, actions: ['retry', 'contact-support'] },
    Field: { surface: 'field', fields: ['Name', 'Age'], words },
  },
})

/** A banner of each severity, a toast with a count, a summary and two fields. */
export function LookPage() {
  const store = createErrorStore()
  for (const code of ['Error', 'Warning', 'Info', 'Toast', 'Toast']) {
    store.report(envelope(code), { retry: () => {}, foreground: false })
  }
  return (
    <div style={{ font: '16px/24px sans-serif', inlineSize: 'min(100%, 40rem)' }}>
      <ApiErrorProvider
        store={store}
        catalog={catalog}
        actions={{ 'read-docs': { href: '/docs' }, 'contact-support': { href: '/help' } }}
        toaster={<ErrorToaster />}
      >
        <ErrorBanner />
        <ApiErrorScope fields={{ Name: { label: 'Name' }, Age: { label: 'Age' } }}>
          <form>
            <ErrorSummary />
            {['Name', 'Age'].map((name) => (
              <div key={name} className="field">
                <input name={name} aria-label={name} style={{ display: 'block', blockSize: 32 }} />
                <FieldError name={name} />
              </div>
            ))}
            <Fails />
          </form>
        </ApiErrorScope>
      </ApiErrorProvider>
    </div>
  )
}

function Fails() {
  useApiError(FAILURE)
  return null
}

const FAILURE = {
  origin: 'api',
  code: 'Field',
  message: '',
  fields: [{ path: 'Name' }, { path: 'Age' }],
} as const
