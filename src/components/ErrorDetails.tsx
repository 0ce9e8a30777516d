'use client'

import { type ComponentPropsWithoutRef, forwardRef, useState } from 'react'
import { type DetailRow, detailRows } from '../react/detailRows.js'
import { useErrorContext } from '../react/ErrorContext.js'
import { useHydrated } from '../react/useHydrated.js'
import type { PresentedError } from '../react/useTrackedApi.js'
import { classNames } from './classNames.js'

/**
 * What a person would have to quote to support: code, request id and time, behind a disclosure, with a button
 * that copies them. With the provider's `debug`, the API's own message and the cause as well, as plain text.
 */
export const ErrorDetails = forwardRef<HTMLDetailsElement, ErrorDetailsProps>(function ErrorDetails(
  { error, className, ...rest },
  ref,
) {
  const { text, announce, config } = useErrorContext('ErrorDetails')
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed'>()
  const hydrated = useHydrated()
  const rows = [
    // A server knows neither the reader's time zone nor what the browser makes of the locale.
    ...detailRows(error).map((row) => (hydrated ? inWords(row, config.locale) : row)),
    ...(config.debug ? debugRows(error) : []),
  ]

  async function copy(): Promise<void> {
    let next: typeof outcome = 'copied'
    try {
      await navigator.clipboard.writeText(
        rows.map(([key, value]) => `${text(key)}: ${value}`).join('\n'),
      )
    } catch {
      next = 'copyFailed'
    }
    setOutcome(next)
    announce(text(next), 'polite')
  }

  return (
    <details {...rest} ref={ref} className={classNames('rae-details', className)}>
      <summary>{text('details')}</summary>
      <dl>
        {rows.map(([key, value]) => (
          <div key={key}>
            <dt>{text(key)}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <button
        type="button"
        className="rae-copy"
        data-copied={outcome === 'copied' ? '' : undefined}
        onClick={() => void copy()}
        onBlur={() => setOutcome(undefined)}
      >
        {text(outcome === 'copied' ? outcome : 'copyDetails')}
      </button>
      {outcome === 'copyFailed' && <p className="rae-note">{text(outcome)}</p>}
    </details>
  )
})

function inWords([key, value]: DetailRow, locale: string): DetailRow {
  if (key !== 'time') return [key, value]
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'long' })
  return [key, time.format(new Date(value))]
}

function debugRows({ error, presentation }: PresentedError): readonly DetailRow[] {
  const rows: readonly DetailRow[] = [
    ['status', error.status === undefined ? '' : String(error.status)],
    ['rawMessage', presentation.serverMessage?.text ?? ''],
    ['cause', causeText(error.cause)],
  ]
  return rows.filter(([, value]) => value !== '')
}

const MAX_CAUSE = 500

/** A cause may be anything, a thing that throws when it is looked at included. */
function causeText(cause: unknown): string {
  try {
    const text = cause instanceof Error ? `${cause.name}: ${cause.message}` : JSON.stringify(cause)
    return (text ?? '').slice(0, MAX_CAUSE)
  } catch {
    return ''
  }
}

export interface ErrorDetailsProps extends Omit<ComponentPropsWithoutRef<'details'>, 'children'> {
  readonly error: PresentedError
}
