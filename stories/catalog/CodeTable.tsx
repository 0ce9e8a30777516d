import { useEffect, useId, useMemo, useState } from 'react'
import { loadMessages } from '../../.storybook/loadLocale.js'
import { faceRecognition } from '../../src/catalogs/face-recognition/faceRecognition.js'
import type { LocaleMessages } from '../../src/index.js'
import { type CatalogRow, catalogTable } from '../../src/testing/catalogTable.js'
import './codeTable.css'

/** A filterable table of all codes: surface, fault and words. */
export function CodeTable({ locale }: { readonly locale: string }) {
  const messages = useMessages(locale)
  const [text, setText] = useState('')
  const [surface, setSurface] = useState('')
  const [fault, setFault] = useState('')
  const rows = useMemo(
    () =>
      messages === undefined ? [] : catalogTable(faceRecognition, { locale, messages: [messages] }),
    [locale, messages],
  )
  const shown = rows.filter(
    (row) =>
      (surface === '' || row.surface === surface) &&
      (fault === '' || row.fault === fault) &&
      Object.values(row).flat().join(' ').toLowerCase().includes(text.trim().toLowerCase()),
  )
  const searchId = useId()
  return (
    <div className="codes" lang="en" dir="ltr">
      <div className="codes-filters">
        <span>
          <label htmlFor={searchId}>Search</label>
          <input
            id={searchId}
            type="search"
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </span>
        <Choice
          label="Surface"
          value={surface}
          options={rows.map((row) => row.surface)}
          onChange={setSurface}
        />
        <Choice
          label="Fault"
          value={fault}
          options={rows.map((row) => row.fault)}
          onChange={setFault}
        />
        <p role="status">
          {shown.length} of {rows.length} codes
        </p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling part must be usable by keyboard (WCAG 2.1.1). */}
      <section className="codes-scroll" aria-label="Codes" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Code</th>
              <th scope="col">Treatment</th>
              <th scope="col">Fields</th>
              <th scope="col">Title and description</th>
              <th scope="col">At the field</th>
              <th scope="col">Next steps</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <CodeRow key={row.code} row={row} locale={locale} />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}

function CodeRow({ row, locale }: { readonly row: CatalogRow; readonly locale: string }) {
  return (
    <tr data-surface={row.surface} data-severity={row.severity}>
      <th scope="row">
        <code>{row.code}</code>
      </th>
      <td>
        {row.surface}, {row.fault}, {row.severity}
        {row.billable && ', billed'}
      </td>
      <td>{row.fields.join(', ')}</td>
      <td lang={locale} dir="auto">
        <strong>{row.title}</strong>
        <br />
        {row.description}
      </td>
      <td lang={locale} dir="auto">
        {row.inline}
      </td>
      <td lang={locale} dir="auto">
        {row.actions.join(' · ')}
      </td>
    </tr>
  )
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const id = useId()
  return (
    <span>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">All</option>
        {[...new Set(options)].sort().map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    </span>
  )
}

function useMessages(locale: string): LocaleMessages | undefined {
  const [messages, setMessages] = useState<LocaleMessages>()
  useEffect(() => {
    let current = true
    loadMessages(locale)
      .catch(() => loadMessages('en'))
      .then((loaded) => {
        if (current) setMessages(loaded)
      })
    return () => {
      current = false
    }
  }, [locale])
  return messages
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly options: readonly string[]
  readonly onChange: (value: string) => void
}
