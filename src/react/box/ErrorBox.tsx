'use client'

import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import { useErrorContext } from '../provider/ErrorContext.js'
import { partProps } from '../provider/partProps.js'
import { withSeverity } from '../provider/withSeverity.js'
import { boxProps } from './boxProps.js'
import { ErrorClose } from './ErrorClose.js'
import { ErrorContent } from './ErrorContent.js'
import type { ShownError } from './useShownErrors.js'

/**
 * The box of one error, a region with its title as name: content and close button, or the children in place of them.
 * It has `data-severity`, `data-fault`, `data-code` and `data-pending`.
 */
export const ErrorBox = forwardRef<HTMLElement, ErrorBoxProps>(function ErrorBox(
  { error, children, ...rest },
  ref,
) {
  const context = useErrorContext()
  const { severity, title } = error.presentation
  return (
    <section
      aria-label={withSeverity(context, severity, title)}
      {...boxProps(error)}
      {...partProps('rae-banner-box', rest, ref)}
    >
      {children ?? (
        <>
          <ErrorContent error={error} />
          <ErrorClose error={error} />
        </>
      )}
    </section>
  )
})

export interface ErrorBoxProps extends ComponentPropsWithoutRef<'section'> {
  readonly error: ShownError
}
