'use client'

import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import { useErrorContext } from '../provider/ErrorContext.js'
import { partProps } from '../provider/partProps.js'
import type { PresentedError } from '../scope/useTrackedApi.js'

/** A button that dismisses an error: a cross, or the app's own icon as its child. */
export const ErrorClose = forwardRef<HTMLButtonElement, ErrorCloseProps>(function ErrorClose(
  { error, ...rest },
  ref,
) {
  const { store, text } = useErrorContext()
  return (
    <button
      type="button"
      aria-label={text('close')}
      onClick={() => store.dismissAlike(error.id)}
      {...partProps('rae-close', rest, ref)}
    />
  )
})

export interface ErrorCloseProps extends ComponentPropsWithoutRef<'button'> {
  readonly error: Pick<PresentedError, 'id'>
}
