import { useEffect, useId, useState } from 'react'
import { loadMessages, shippedLocales } from '../../.storybook/loadLocale.js'
import { faceRecognition } from '../../src/catalogs/face-recognition/faceRecognition.js'
import { type LocaleMessages, presentApiError } from '../../src/index.js'
import './codeTable.css'

const codes = Object.keys(faceRecognition.codes)

/** The words of one code in every language, side by side. */
export function CodeLanguages({ initial }: { readonly initial: string }) {
  const [code, setCode] = useState(initial)
  const [messages, setMessages] = useState<readonly LocaleMessages[]>([])
  const codeId = useId()
  useEffect(() => {
    let current = true
    void Promise.all(shippedLocales.map(loadMessages)).then((loaded) => {
      if (current) setMessages(loaded)
    })
    return () => {
      current = false
    }
  }, [])
  return (
    <div className="codes" lang="en" dir="ltr">
      <div className="codes-filters">
        <span>
          <label htmlFor={codeId}>Code</label>
          <select id={codeId} value={code} onChange={(event) => setCode(event.currentTarget.value)}>
            {codes.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling part must be usable by keyboard (WCAG 2.1.1). */}
      <section className="codes-scroll" aria-label="Languages" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Language</th>
              <th scope="col">Title and description</th>
              <th scope="col">At the field</th>
              <th scope="col">At several fields</th>
              <th scope="col">Next steps</th>
            </tr>
          </thead>
          <tbody>
            {messages.map((one) => (
              <LanguageRow key={one.locale} code={code} messages={one} />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}

function LanguageRow({ code, messages }: LanguageRowProps) {
  const { locale } = messages
  const error = { origin: 'api', code, message: '', requestId: '-', fields: [] } as const
  const shown = presentApiError(error, { catalog: faceRecognition, locale, messages })
  const texts = [
    shown.fields[0]?.inline,
    shown.several,
    shown.actions.map(({ label }) => label).join(' · '),
  ]
  return (
    <tr>
      <th scope="row">{locale}</th>
      <td lang={locale} dir={shown.dir}>
        <strong>{shown.title}</strong>
        <br />
        {shown.description}
      </td>
      {texts.map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns never change their order.
        <td key={at} lang={locale} dir={shown.dir}>
          {text}
        </td>
      ))}
    </tr>
  )
}

interface LanguageRowProps {
  readonly code: string
  readonly messages: LocaleMessages
}
