import { useEffect, useState } from 'react'
import { loadMessages } from '../../.storybook/loadLocale.js'
import { type LocaleMessages, presentApiError } from '../../src/index.js'
import { CodeBlock } from '../page/CodeBlock.js'
import { entryText, providerText } from './entryText.js'
import type { Explanation } from './explainInput.js'
import { Surfaces } from './Surfaces.js'
import { allCodes } from './shippedCatalogs.js'

/** The steps from a value to words on a surface. */
export function Reading({ explanation, locale }: ReadingProps) {
  const { taken, format, error, entry } = explanation
  const { policy, surface, violations } = entry
  const messages = useMessages(locale)
  const shown = presentApiError(error, { catalog: allCodes, locale, messages })
  const fields = violations.flatMap(({ paths }) => paths)
  const [field] = fields
  return (
    <article className="page-stack" aria-label="How the kit reads it">
      <ol className="explorer-steps">
        <Step title="Recognized as">
          {taken}, in {format}
        </Step>
        <Step title="Code">
          <code>{error.code}</code>
          {error.requestId && `, request ${error.requestId}`}
          {error.status && `, status ${error.status}`}
        </Step>
        <Step title="Matched by">{reasonOfMatch(explanation)}</Step>
        <Step title="Words">
          <span lang={shown.locale} dir={shown.dir}>
            <strong>{shown.title}</strong> {shown.description}
          </span>
        </Step>
        <Step title="Surface">
          {surface}, since {reasonOfSurface(explanation)}
        </Step>
        <Step title="Next steps">{policy.actions.join(', ')}</Step>
        {error.message && (
          <Step title="Not shown">
            the API’s own message: <q>{error.message.slice(0, 120)}</q>
          </Step>
        )}
      </ol>
      <Surfaces error={error} catalog={allCodes} locale={locale} field={field} />
      <h3>Make it yours</h3>
      <CodeBlock label="catalog entry" code={entryText(explanation, shown)} />
      <CodeBlock label="provider" code={providerText(explanation)} />
    </article>
  )
}

function Step({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <li>
      <strong>{title}</strong>
      <span>{children}</span>
    </li>
  )
}

function reasonOfMatch({ error, entry }: Explanation): string {
  const { matched, key } = entry.policy
  if (matched === 'exact') return 'the code itself: a catalog lists it'
  if (key.startsWith('~')) return `the code’s own words (rule ${key.slice(1)})`
  if (matched === 'family') return `its family ${key}`
  if (error.fields.length > 0) return 'the fields that it names: no catalog lists the code'
  if (error.status) return `the HTTP status ${error.status}: no catalog lists the code`
  return 'nothing: no catalog lists the code, its family or its words'
}

function reasonOfSurface({ error, entry: { policy, surface } }: Explanation): string {
  if (surface === 'field' && error.fields.length > 0) return 'it names a field'
  return surface === policy.surface ? 'the policy says so' : 'it names no field'
}

function useMessages(locale: string): LocaleMessages | undefined {
  const [messages, setMessages] = useState<LocaleMessages>()
  useEffect(() => {
    let current = true
    void loadMessages(locale).then((loaded) => {
      if (current) setMessages(loaded)
    })
    return () => {
      current = false
    }
  }, [locale])
  return messages
}

interface ReadingProps {
  readonly explanation: Explanation
  readonly locale: string
}
