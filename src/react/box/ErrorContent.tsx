'use client'

import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import { ErrorActions } from '../actions/ErrorActions.js'
import { partProps } from '../provider/partProps.js'
import { ErrorDescription } from './ErrorDescription.js'
import { ErrorDetails } from './ErrorDetails.js'
import { ErrorTitle } from './ErrorTitle.js'
import type { ShownError } from './useShownErrors.js'

/**
 * The content of a banner or a toast, in the language and direction of its words: title, description, actions and
 * details, or the children in place of them.
 */
export const ErrorContent = forwardRef<HTMLDivElement, ErrorContentProps>(function ErrorContent(
  { error, past, children, ...rest },
  ref,
) {
  const { presentation } = error
  const { locale, dir } = presentation
  // The close button beside the content dismisses.
  const actions = presentation.actions.filter(({ id }) => id !== 'dismiss')
  return (
    <div lang={locale} dir={dir} {...partProps('rae-content', rest, ref)}>
      {children ?? (
        <>
          <ErrorTitle error={error} />
          <ErrorDescription error={error} />
          {!past && (
            <ErrorActions error={{ ...error, presentation: { ...presentation, actions } }} />
          )}
          <ErrorDetails error={error} />
        </>
      )}
    </div>
  )
})

export interface ErrorContentProps extends ComponentPropsWithoutRef<'div'> {
  readonly error: ShownError
  /** The error has ended: there are no actions any more. */
  readonly past?: boolean | undefined
}
