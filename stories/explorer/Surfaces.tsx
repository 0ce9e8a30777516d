import { useState } from 'react'
import { loadLocale } from '../../.storybook/loadLocale.js'
import { builtInActions } from '../../src/catalog/builtInActions.js'
import {
  type ApiError,
  ApiErrorProvider,
  ApiErrorScope,
  type Catalog,
  ErrorBanner,
  ErrorToaster,
  FieldError,
  type Surface,
  useApiError,
} from '../../src/index.js'
import { localeDirection } from '../../src/words/localeDirection.js'

/** A handler for each action without a default, so that all next steps of a code have a button. */
const actions = Object.fromEntries(
  Object.entries(builtInActions)
    .filter(([, kind]) => kind === 'app' || kind === 'reload')
    .map(([id]) => [id, () => undefined]),
)

/** One error on each of the kit's surfaces, live: its buttons work. */
export function Surfaces({ error, catalog, locale, field }: SurfacesProps) {
  const [shown, setShown] = useState(0)
  const path = field ?? 'Field'
  const provider = { catalog, locale, messages: loadLocale(locale), actions }
  return (
    <div className="explorer-surfaces" lang={locale} dir={localeDirection(locale)}>
      <section aria-label="Toast">
        <h3>Toast</h3>
        <ApiErrorProvider {...provider} key={shown} toaster={null}>
          <ErrorToaster className="page-toaster" hotkey={[]} />
          <Fails error={error} surface="toast" />
        </ApiErrorProvider>
      </section>
      <section aria-label="Banner">
        <h3>Banner</h3>
        <ApiErrorProvider {...provider} key={shown} toaster={null}>
          <ApiErrorScope>
            <ErrorBanner />
            <Fails error={error} surface="banner" />
          </ApiErrorScope>
        </ApiErrorProvider>
      </section>
      <section aria-label="Field">
        <h3>Field</h3>
        <ApiErrorProvider {...provider} key={shown} toaster={null}>
          <ApiErrorScope {...(field === undefined && { fields: { Field: { label: 'Field' } } })}>
            <form className="page-field" onSubmit={(event) => event.preventDefault()}>
              <label htmlFor={`explorer-${path}`}>{path}</label>
              <input id={`explorer-${path}`} name={path} autoComplete="off" />
              <FieldError name={path} />
              <Fails error={error} surface="field" fields={[path]} />
            </form>
          </ApiErrorScope>
        </ApiErrorProvider>
      </section>
      <button type="button" className="page-button" onClick={() => setShown(shown + 1)}>
        Show again
      </button>
    </div>
  )
}

/** Holds the error. A retry succeeds. */
function Fails({ error, ...options }: FailsProps) {
  useApiError(error, { foreground: false, retry: () => Promise.resolve({}), ...options })
  return null
}

interface FailsProps {
  readonly error: ApiError
  readonly surface: Surface
  readonly fields?: readonly string[]
}

interface SurfacesProps {
  readonly error: ApiError
  readonly catalog: Catalog
  readonly locale: string
  /** The request parameter for the field; one of no particular name where left out. */
  readonly field?: string | undefined
}
