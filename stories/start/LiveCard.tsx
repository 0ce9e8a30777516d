import { type FormEvent, useState } from 'react'
import {
  ApiErrorScope,
  ErrorBanner,
  FieldError,
  unwrapApi,
  useApiError,
  useApiErrorScope,
} from '../../src/index.js'

const FAILURES = {
  Field: 'InvalidParameterValue.PersonIdIllegal',
  Banner: 'ResourceUnavailable.InArrears',
  Toast: 'InternalError',
  Offline: 'Network.Offline',
} as const

type Failing = keyof typeof FAILURES

/** A form whose call has failed. Its chips make the next one fail in other ways. */
export function LiveCard() {
  const scope = useApiErrorScope({ fields: { PersonId: { label: 'Employee number' } } })
  const [failing, setFailing] = useState<Failing | undefined>('Field')
  const [first, setFirst] = useState<unknown>(() => bodyOf('Field'))
  const [saved, setSaved] = useState(false)
  // Whoever comes to the page sees an error, and nothing takes their focus.
  useApiError(first, { scope, foreground: false })

  function send(next?: Failing): void {
    setFailing(next)
    setFirst(undefined)
    setSaved(false)
    let broken = next
    void scope.run(async () => {
      await new Promise((resolve) => setTimeout(resolve, 200))
      const answer = answerOf(broken)
      // The next try works.
      broken = undefined
      await unwrapApi(answer())
      setSaved(true)
    })
  }
  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    send()
  }

  return (
    <div className="page-stack">
      <fieldset className="page-chips">
        <legend>Break it:</legend>
        {(Object.keys(FAILURES) as Failing[]).map((name) => (
          <button
            key={name}
            type="button"
            className="page-chip"
            aria-pressed={failing === name}
            onClick={() => send(name)}
          >
            {name}
          </button>
        ))}
      </fieldset>
      <ApiErrorScope value={scope}>
        <form className="page-card" onSubmit={onSubmit} aria-label="New employee">
          <h2>New employee</h2>
          <ErrorBanner />
          <div className="page-field">
            <label htmlFor="start-number">Employee number</label>
            <input id="start-number" name="PersonId" defaultValue="e 1041" autoComplete="off" />
            <FieldError name="PersonId" />
          </div>
          <div className="start-row">
            <button type="submit" className="page-button">
              Save
            </button>
            <p role="status" className="page-muted">
              {saved && 'Saved'}
            </p>
          </div>
        </form>
      </ApiErrorScope>
      <p className="page-muted">The API answered</p>
      <pre className="start-answer" dir="ltr">
        {failing === undefined ? '…' : textOf(failing)}
      </pre>
    </div>
  )
}

/** The call of the card: like `fetch`, it answers with HTTP 200, or fails without an answer. */
function answerOf(failing: Failing | undefined): () => Promise<Response> {
  return async () => {
    if (failing === 'Offline') {
      throw { origin: 'network', code: FAILURES.Offline, message: '', fields: [] }
    }
    return Response.json(bodyOf(failing))
  }
}

function bodyOf(failing: Failing | undefined) {
  const RequestId = 'ed93f3cb-f35e-473f-b9f3-0d451b8b79c6'
  if (failing === undefined) return { Response: { RequestId } }
  return {
    Response: { Error: { Code: FAILURES[failing], Message: 'node 10.21.7.4' }, RequestId },
  }
}

function textOf(failing: Failing): string {
  return failing === 'Offline'
    ? 'nothing: TypeError: Failed to fetch'
    : `HTTP 200\n${JSON.stringify(bodyOf(failing), null, 2)}`
}
