'use client'

import { fullStop } from '../../words/fullStop.js'
import { ErrorActions } from '../actions/ErrorActions.js'
import { useErrorContext } from '../provider/ErrorContext.js'
import { failedActions } from '../provider/failedActions.js'
import { withSeverity } from '../provider/withSeverity.js'
import { ErrorDetails } from './ErrorDetails.js'
import type { ShownError } from './useShownErrors.js'

/**
 * The content of a banner or a toast: severity in words (WCAG 1.4.1), title, description or the violations' sentences,
 * count, the API's own message where the app opted in, actions and details.
 */
export function ErrorContent({ error, titleId, past = false }: ErrorContentProps) {
  const context = useErrorContext()
  const { text } = context
  const { presentation, lines, count, alike } = error
  const { severity, title, description, locale, dir, serverMessage, billable } = presentation
  const failed = failedActions(alike, context)
  const sentences = lines[0]
    ? [...new Set(lines.map((line) => fullStop(line.text, line.lang)))]
    : [description]
  if (failed) sentences.unshift(failed)
  return (
    <div className="rae-content" lang={locale} dir={dir}>
      <p className="rae-title" id={titleId}>
        <span className="rae-visually-hidden">{withSeverity(context, severity)}</span> {title}
        {count > alike.length && (
          <>
            {' '}
            <span key={count} className="rae-count" data-count={`×${count.toLocaleString(locale)}`}>
              <span className="rae-visually-hidden">{text('count', { count })}</span>
            </span>
          </>
        )}
      </p>
      {sentences.map((sentence) => (
        <p key={sentence} className="rae-description">
          {sentence}
        </p>
      ))}
      {billable && <p className="rae-note">{text('billable')}</p>}
      {serverMessage && (
        <p className="rae-server-message" lang={serverMessage.lang} dir="auto">
          {serverMessage.text}
        </p>
      )}
      {!past && <ErrorActions error={error} />}
      <ErrorDetails error={error} />
    </div>
  )
}

interface ErrorContentProps {
  readonly error: ShownError
  readonly titleId?: string
  /** The error has ended: there are no actions any more. */
  readonly past?: boolean
}
