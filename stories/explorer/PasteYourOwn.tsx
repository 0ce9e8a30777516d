import { useId, useMemo, useState } from 'react'
import '../page/page.css'
import './explorer.css'
import { explainInput } from './explainInput.js'
import { GlobalsBar } from './GlobalsBar.js'
import { Reading } from './Reading.js'
import type { StoryGlobals } from './StoryGlobals.js'
import { samples } from './samples.js'

/** Shows how the kit reads any answer, step by step, and how it looks on each surface. */
export function PasteYourOwn({ globals }: { readonly globals: StoryGlobals }) {
  const id = useId()
  const [text, setText] = useState(samples['Your own'] ?? '')
  const explanation = useMemo(() => explainInput(text), [text])
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
          <fieldset className="page-chips">
            <legend>Or a sample:</legend>
            {Object.entries(samples).map(([name, sample]) => (
              <button
                key={name}
                type="button"
                className="page-chip"
                aria-pressed={sample === text}
                onClick={() => setText(sample)}
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
              nothing; a parser of your own can change that. If your server sends another status,
              say it in a line above: HTTP 422.
            </p>
          ) : (
            <Reading key={text} explanation={explanation} locale={globals.locale} />
          )}
        </div>
      </div>
    </main>
  )
}
