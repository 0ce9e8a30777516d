import { useId, useMemo, useState } from 'react'
import '../page/page.css'
import './explorer.css'
import { PageLink } from '../page/PageLink.js'
import { explainInput } from './explainInput.js'
import { GlobalsBar } from './GlobalsBar.js'
import { Reading } from './Reading.js'
import type { StoryGlobals } from './StoryGlobals.js'
import { samples } from './samples.js'

/** Shows how the kit reads any answer, step by step, and how it looks on each surface. */
export function PasteYourOwn({ globals }: { readonly globals: StoryGlobals }) {
  const id = useId()
  const statusId = useId()
  const [text, setText] = useState(samples['Your own'] ?? '')
  const [status, setStatus] = useState('')
  const explanation = useMemo(() => explainInput(text, status), [text, status])
  return (
    <main className="page" lang="en" dir="ltr">
      <div className="page-inner explorer">
        <h1>Paste your own</h1>
        <div className="explorer-side page-stack">
          <label className="page-field" htmlFor={id}>
            What your server answers: JSON, a text, or a status
            <textarea
              id={id}
              rows={12}
              spellCheck={false}
              dir="ltr"
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
          </label>
          <label className="page-field" htmlFor={statusId}>
            HTTP status, if it is not in the text
            <input
              id={statusId}
              inputMode="numeric"
              placeholder="422"
              autoComplete="off"
              dir="ltr"
              value={status}
              onChange={(event) => setStatus(event.currentTarget.value.trim())}
            />
          </label>
          <fieldset className="page-chips">
            <legend>Or a sample:</legend>
            {Object.entries(samples).map(([name, sample]) => (
              <button
                key={name}
                type="button"
                className="page-chip"
                aria-pressed={sample === text}
                onClick={() => {
                  setText(sample)
                  setStatus('')
                }}
              >
                {name}
              </button>
            ))}
          </fieldset>
          <p className="page-muted">Nothing leaves this page.</p>
        </div>
        <div className="explorer-detail page-stack">
          <GlobalsBar {...globals} />
          {explanation === null ? (
            <p role="status">
              No format knows an error in this. With HTTP 200, the kit takes it for data and shows
              nothing. If your server sends another status, say which. If this is an error with HTTP
              200,{' '}
              <PageLink to="docs/guides-your-own-api-in-five-minutes--docs">
                a parser of three lines
              </PageLink>{' '}
              tells the kit.
            </p>
          ) : (
            <Reading key={`${status}\n${text}`} explanation={explanation} locale={globals.locale} />
          )}
        </div>
      </div>
    </main>
  )
}
