'use client'

import { type ComponentPropsWithoutRef, forwardRef, useState } from 'react'
import { copyText } from '../actions/copyText.js'
import { type DetailRow, detailLines, detailRows } from '../actions/detailRows.js'
import { useErrorContext } from '../provider/ErrorContext.js'
import { partProps } from '../provider/partProps.js'
import { useHydrated } from '../provider/useHydrated.js'
import type { PresentedError } from '../scope/useTrackedApi.js'

/**
 * The facts that support asks for: code, request id and time, in a disclosure, with a button that copies them. With
 * the provider's `debug`, also the API's own message and the cause, as plain text.
 */
export const ErrorDetails = forwardRef<HTMLDetailsElement, ErrorDetailsProps>(function ErrorDetails(
  { error, onToggle, ...rest },
  ref,
) {
  const context = useErrorContext()
  const { text, config } = context
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed'>()
  const [opened, setOpened] = useState(false)
  const hydrated = useHydrated()
  // The time is added once hydrated: a server knows neither the reader's time zone nor how the browser writes it.
  const rows = detailRows(error, config.debug && hydrated, hydrated).map(
    ([key, value]): DetailRow => [
      key,
      // Not before it is read: the first date that a page writes takes longer than all else of a toast.
      key === 'time' && opened ? new Date(value).toLocaleString(config.locale, WRITTEN) : value,
    ],
  )

  return (
    <details
      {...partProps('rae-details', rest, ref)}
      onToggle={(event) => {
        setOpened(true)
        onToggle?.(event)
      }}
    >
      <summary
        ref={(summary) => {
          // Before hydration nobody hears that they are opened.
          if (summary?.parentElement?.hasAttribute('open')) setOpened(true)
        }}
      >
        {text('details')}
      </summary>
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
        onClick={async () => setOutcome(await copyText(detailLines(rows, context), context))}
        onBlur={() => setOutcome(undefined)}
      >
        {text(outcome === 'copied' ? outcome : 'copyDetails')}
      </button>
      {outcome === 'copyFailed' && <p className="rae-note">{text(outcome)}</p>}
    </details>
  )
})

const WRITTEN = { dateStyle: 'medium', timeStyle: 'long' } as const

export interface ErrorDetailsProps extends Omit<ComponentPropsWithoutRef<'details'>, 'children'> {
  readonly error: PresentedError
}
