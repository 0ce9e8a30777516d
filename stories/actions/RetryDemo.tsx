import { useEffect, useRef, useState } from 'react'
import { ApiErrorScope, ErrorBanner, unwrapApi, useApiErrorScope } from '../../src/index.js'
import { PageLink } from '../page/PageLink.js'
import '../page/page.css'

/** What the next call comes to. */
const OUTCOMES = {
  fails: { wait: 300, code: 'InternalError' },
  'has to wait': { wait: 300, code: 'RequestLimitExceeded' },
  'takes 3 seconds': { wait: 3_000, code: undefined },
  succeeds: { wait: 300, code: undefined },
} as const

type Outcome = keyof typeof OUTCOMES

/** A call that has failed. "Try again" repeats it, and the person decides what it comes to. */
export function RetryDemo() {
  const scope = useApiErrorScope()
  const { run } = scope
  const [next, setNext] = useState<Outcome>('fails')
  const [calls, setCalls] = useState<readonly string[]>([])
  // "Try again" calls the function of the first call: it reads what is chosen by then.
  const chosen = useRef<Outcome>(next)

  useEffect(() => {
    const options = { surface: 'banner', foreground: false } as const
    void run(() => unwrapApi(load(chosen.current, setCalls)), options)
  }, [run])

  function choose(outcome: Outcome): void {
    chosen.current = outcome
    setNext(outcome)
  }

  return (
    <main className="page" lang="en" dir="ltr">
      <div className="page-inner page-stack">
        <h1>What happens on retry</h1>
        <p className="page-lead">
          “Try again” calls the function that your app gave to <code>run</code> once more. The error
          stays until the call succeeds, and the button keeps the focus. The same failure again is
          counted in the same box.
        </p>
        <fieldset className="page-chips">
          <legend>The next call:</legend>
          {(Object.keys(OUTCOMES) as Outcome[]).map((outcome) => (
            <button
              key={outcome}
              type="button"
              className="page-chip"
              aria-pressed={next === outcome}
              onClick={() => choose(outcome)}
            >
              {outcome}
            </button>
          ))}
        </fieldset>
        <ApiErrorScope value={scope}>
          <ErrorBanner />
        </ApiErrorScope>
        <h2>Calls</h2>
        <ol aria-label="Calls">
          {calls.map((call, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: calls are only added.
            <li key={at}>{call}</li>
          ))}
        </ol>
        <p className="page-muted">
          More of it: <PageLink to="docs/guides-next-steps--docs">Next steps</PageLink>, with waits,
          automatic retries, and calls that wait for one sign-in.
        </p>
      </div>
    </main>
  )
}

async function load(outcome: Outcome, tell: Tell): Promise<Response> {
  const { wait, code } = OUTCOMES[outcome]
  tell((calls) => [...calls, 'under way'])
  await new Promise((resolve) => setTimeout(resolve, wait))
  tell((calls) => [...calls.slice(0, -1), code ?? 'succeeded'])
  const failure = code && { Code: code, Message: '' }
  const RequestId = 'ed93f3cb-f35e-473f-b9f3-0d451b8b79c6'
  return Response.json({ Response: { Error: failure, RequestId } })
}

type Tell = (change: (calls: readonly string[]) => readonly string[]) => void
