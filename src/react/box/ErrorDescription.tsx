'use client'

import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import { fullStop } from '../../words/fullStop.js'
import { useErrorContext } from '../provider/ErrorContext.js'
import { failedActions } from '../provider/failedActions.js'
import { partProps } from '../provider/partProps.js'
import type { ShownError } from './useShownErrors.js'

/**
 * The actions that failed, where several did or have a label; an error's description, or the sentences of its
 * violations. Below them: whether the attempt was billed, and the API's own message where the app opted in.
 */
export const ErrorDescription = forwardRef<HTMLDivElement, ErrorDescriptionProps>(
  function ErrorDescription({ error, ...rest }, ref) {
    const context = useErrorContext()
    const { presentation, lines, alike } = error
    const { description, serverMessage, billable } = presentation
    const sentences = lines[0]
      ? [...new Set(lines.map((line) => fullStop(line.text, line.lang)))]
      : [description]
    const failed = failedActions(alike, context)
    if (failed) sentences.unshift(failed)
    return (
      <div {...partProps('rae-description', rest, ref)}>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {billable && <p className="rae-note">{context.text('billable')}</p>}
        {serverMessage && (
          <p className="rae-server-message" lang={serverMessage.lang} dir="auto">
            {serverMessage.text}
          </p>
        )}
      </div>
    )
  },
)

export interface ErrorDescriptionProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  readonly error: ShownError
}
