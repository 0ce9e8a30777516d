'use client'

import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import { classNames } from '../provider/classNames.js'
import { useErrorContext } from '../provider/ErrorContext.js'
import type { PresentedError } from '../scope/useTrackedApi.js'

/** A button that dismisses an error: a cross, or the app's own icon as its child. */
export const ErrorClose = forwardRef<HTMLButtonElement, ErrorCloseProps>(function ErrorClose(
  { error, className, ...rest },
  ref,
) {
  const { store, text } = useErrorContext()
  return (
    <button
      type="button"
      aria-label={text('close')}
      onClick={() => store.dismissAlike(error.id)}
      {...rest}
      ref={ref}
      className={classNames('rae-close', className)}
    />
  )
})

export interface ErrorCloseProps extends ComponentPropsWithoutRef<'button'> {
  readonly error: Pick<PresentedError, 'id'>
}
