import { useEffect, useId, useState } from 'react'
import { loadLocale } from '../../.storybook/loadLocale.js'
import { webCodes } from '../../src/catalogs/web/webCodes.js'
import {
  type ApiError,
  ApiErrorProvider,
  ApiErrorScope,
  ErrorBanner,
  ErrorToaster,
  FieldError,
  parseApiResponse,
  type Surface,
  useApiError,
} from '../../src/index.js'
import '../catalog/codeTable.css'
import '../page/page.css'
import './formatTable.css'
import { bodyText, type FormatSample, formatSamples, responseOf } from './formatSamples.js'

/** A table of the formats: an answer, what is read from it, and how each surface shows it. */
export function FormatTable({ locale }: { readonly locale: string }) {
  return (
    <div className="page codes formats" lang="en" dir="ltr">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling part must be usable by keyboard (WCAG 2.1.1). */}
      <section className="codes-scroll" aria-label="Formats" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Format</th>
              <th scope="col">Answer</th>
              <th scope="col">Read</th>
              <th scope="col">Toast, banner and field</th>
            </tr>
          </thead>
          <tbody>
            {formatSamples.map((sample) => (
              <FormatRow key={sample.name} sample={sample} locale={locale} />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}

function FormatRow({ sample, locale }: FormatRowProps) {
  const error = useRead(sample)
  return (
    <tr>
      <th scope="row">
        {sample.name}
        <br />
        <code>parsers/{sample.entry}</code>
      </th>
      <td>
        HTTP {sample.status}
        {Object.entries(sample.headers ?? {}).map(([name, value]) => (
          <div key={name}>
            {name}: {value}
          </div>
        ))}
        <pre>{bodyText(sample)}</pre>
      </td>
      <td>{error && <Facts error={error} />}</td>
      <td>{error && <RowSurfaces error={error} locale={locale} />}</td>
    </tr>
  )
}

function Facts({ error }: { readonly error: ApiError }) {
  const { code, fields, requestId, status, retryAfterMs } = error
  const facts = Object.entries({
    Code: code,
    Fields: fields.map(({ path }) => path).join(', '),
    Request: requestId,
    Status: status,
    Wait: retryAfterMs !== undefined && `${retryAfterMs / 1000} s`,
  })
  return (
    <dl>
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

/** The error on each surface. A field stands for the one that the answer names. */
function RowSurfaces({ error, locale }: { readonly error: ApiError; readonly locale: string }) {
  const id = useId()
  const [path = 'Field'] = error.fields.map((field) => field.path)
  const provider = { catalog: webCodes, locale, messages: loadLocale(locale), toaster: null }
  return (
    <div className="formats-surfaces">
      <ApiErrorProvider {...provider}>
        <ErrorToaster className="page-toaster" hotkey={[]} />
        <Fails error={error} surface="toast" />
      </ApiErrorProvider>
      <ApiErrorProvider {...provider}>
        <ApiErrorScope>
          <ErrorBanner />
          <Fails error={error} surface="banner" />
        </ApiErrorScope>
      </ApiErrorProvider>
      <ApiErrorProvider {...provider}>
        <ApiErrorScope fields={{ [path]: { label: 'Field' } }}>
          <form className="page-field" onSubmit={(event) => event.preventDefault()}>
            <label htmlFor={id}>{path}</label>
            <input id={id} name={path} autoComplete="off" />
            <FieldError name={path} />
            <Fails error={error} surface="field" fields={[path]} />
          </form>
        </ApiErrorScope>
      </ApiErrorProvider>
    </div>
  )
}

/** Holds the error. A retry succeeds. */
function Fails({ error, ...options }: FailsProps) {
  useApiError(error, { foreground: false, retry: () => Promise.resolve({}), ...options })
  return null
}

/** What the sample's parser reads from its answer. */
function useRead(sample: FormatSample): ApiError | null {
  const [error, setError] = useState<ApiError | null>(null)
  useEffect(() => {
    let current = true
    void parseApiResponse(responseOf(sample), { parsers: [sample.parser] }).then((read) => {
      if (current) setError(read)
    })
    return () => {
      current = false
    }
  }, [sample])
  return error
}

interface FormatRowProps {
  readonly sample: FormatSample
  readonly locale: string
}

interface FailsProps {
  readonly error: ApiError
  readonly surface: Surface
  readonly fields?: readonly string[]
}
