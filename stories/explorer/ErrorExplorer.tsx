import { useId, useState } from 'react'
import '../page/page.css'
import './explorer.css'
import { CodeDetail } from './CodeDetail.js'
import { GlobalsBar } from './GlobalsBar.js'
import type { StoryGlobals } from './StoryGlobals.js'
import { type Code, useCodes } from './useCodes.js'

const FILTERS = {
  family: ({ family }) => [family],
  surface: ({ surface }) => [surface],
  fault: ({ fault }) => [fault],
  'next step': ({ actions }) => actions,
} satisfies Readonly<Record<string, (code: Code) => readonly string[]>>

type Filter = keyof typeof FILTERS

/** Finds a code of any shipped catalog, and shows all there is to know of it. */
export function ErrorExplorer({ initial, globals, onChoose, addressOf }: ErrorExplorerProps) {
  const codes = useCodes()
  const searchId = useId()
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<Partial<Record<Filter, string>>>({})
  const [slug, setSlug] = useState(initial)
  const [seen, see] = useState(initial)
  if (seen !== initial) {
    see(initial)
    setSlug(initial)
  }
  const tokens = query.toLowerCase().split(/\s+/)
  const found = codes.filter(
    (code) =>
      tokens.every((token) => code.haystack.includes(token)) &&
      FILTER_NAMES.every((name) => !chosen[name] || FILTERS[name](code).includes(chosen[name])),
  )
  const picked = codes.find((one) => slugOf(one.code) === slug) ?? codes[0]
  // A search shows its first code at once.
  const code = query && picked && !found.includes(picked) ? (found[0] ?? picked) : picked

  function choose(next: string): void {
    setSlug(next)
    onChoose(next)
  }
  return (
    <main className="page" lang="en" dir="ltr">
      <div className="page-inner explorer">
        <h1>Error explorer</h1>
        <div className="explorer-side page-stack">
          <label className="page-field" htmlFor={searchId}>
            Search codes and words, in any language
            <input
              id={searchId}
              type="search"
              value={query}
              placeholder="NoFace, 支付, retry"
              onChange={(event) => setQuery(event.currentTarget.value)}
            />
          </label>
          <div className="explorer-filters">
            {FILTER_NAMES.map((name) => (
              <label key={name} className="page-field">
                {name.replace(/^./, (letter) => letter.toUpperCase())}
                <select
                  value={chosen[name] ?? ''}
                  onChange={(event) => setChosen({ ...chosen, [name]: event.currentTarget.value })}
                >
                  <option value="">All</option>
                  {[...new Set(codes.flatMap(FILTERS[name]))].sort().map((option) => (
                    <option key={option}>{option}</option>
                  ))}
                </select>
              </label>
            ))}
          </div>
          <p role="status" className="page-muted">
            {found.length} of {codes.length} codes
            {found.length > LISTED && `; the first ${LISTED} are listed`}
          </p>
          <ul className="explorer-list" aria-label="Codes">
            {found.slice(0, LISTED).map((one) => (
              <li key={one.code}>
                <button
                  type="button"
                  aria-current={one === code || undefined}
                  onClick={() => choose(slugOf(one.code))}
                >
                  <code>{one.code}</code>
                  <span>{one.title}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
        <div className="explorer-detail page-stack">
          <GlobalsBar {...globals} />
          {code && (
            <CodeDetail
              code={code}
              locale={globals.locale}
              address={addressOf(slugOf(code.code))}
            />
          )}
        </div>
      </div>
    </main>
  )
}

/** The list stays short: a word narrows it. */
const LISTED = 60

const FILTER_NAMES = Object.keys(FILTERS) as Filter[]

/** A code as Storybook accepts it in an address. */
export function slugOf(code: string): string {
  return code.replace(/[^\w-]+/g, ' ')
}

interface ErrorExplorerProps {
  /** The slug of the code to begin with. */
  readonly initial: string
  readonly globals: StoryGlobals
  readonly onChoose: (slug: string) => void
  readonly addressOf: (slug: string) => string
}
