'use client'

import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import { numberText } from '../../words/numberText.js'
import { useErrorContext } from '../provider/ErrorContext.js'
import { partProps } from '../provider/partProps.js'
import { withSeverity } from '../provider/withSeverity.js'
import type { ShownError } from './useShownErrors.js'

/** An error's title, after its severity in words (WCAG 1.4.1) and before the number of its occurrences. */
export const ErrorTitle = forwardRef<HTMLParagraphElement, ErrorTitleProps>(function ErrorTitle(
  { error, ...rest },
  ref,
) {
  const context = useErrorContext()
  const { count, alike, presentation } = error
  const { severity, title, locale } = presentation
  return (
    <p {...partProps('rae-title', rest, ref)}>
      <span className="rae-visually-hidden">{withSeverity(context, severity)}</span> {title}
      {count > alike.length && (
        <>
          {' '}
          <span key={count} className="rae-count" data-count={`×${numberText(count, locale)}`}>
            <span className="rae-visually-hidden">{context.text('count', { count })}</span>
          </span>
        </>
      )}
    </p>
  )
})

export interface ErrorTitleProps extends Omit<ComponentPropsWithoutRef<'p'>, 'children'> {
  readonly error: ShownError
}
