'use client'

import { type ComponentPropsWithoutRef, forwardRef, type ReactNode, useId, useRef } from 'react'
import { useErrorContext } from '../react/ErrorContext.js'
import { useIsomorphicLayoutEffect } from '../react/useIsomorphicLayoutEffect.js'
import type { ShownError } from '../react/useShownErrors.js'
import { classNames } from './classNames.js'
import { ErrorContent } from './ErrorContent.js'
import { ErrorView } from './ErrorView.js'
import { useMergedRefs } from './useMergedRefs.js'

/** Entries one below the other, a box each, in an element that stays in the document while there are none. */
export const BannerFrame = forwardRef<HTMLDivElement, BannerFrameProps>(function BannerFrame(
  { errors, className, children, ...rest },
  ref,
) {
  const own = useRef<HTMLDivElement>(null)
  return (
    <div
      {...rest}
      ref={useMergedRefs<HTMLDivElement>(own, ref)}
      tabIndex={-1}
      className={classNames('rae-banner', className)}
      data-empty={errors.length === 0 ? '' : undefined}
    >
      {errors.map((error) => (
        <ErrorView key={error.id} error={error} fallback={<BannerBox error={error} home={own} />}>
          {children}
        </ErrorView>
      ))}
    </div>
  )
})

function BannerBox({ error, home }: BannerBoxProps) {
  const { store, text } = useErrorContext('ErrorBanner')
  const titleId = useId()
  const box = useRef<HTMLElement>(null)
  // Dismissed, or tried again with success: focus would fall to the body with the button that had it.
  useIsomorphicLayoutEffect(() => {
    const element = box.current
    const banner = home.current
    return () => {
      if (element?.contains(document.activeElement)) banner?.focus({ preventScroll: true })
    }
  }, [home])
  const { severity, fault, code } = error.presentation
  return (
    <section
      ref={box}
      className="rae-banner-box"
      aria-labelledby={titleId}
      data-severity={severity}
      data-fault={fault}
      data-code={code}
      data-pending={error.pending ? '' : undefined}
    >
      <ErrorContent error={error} titleId={titleId} />
      <button
        type="button"
        className="rae-close"
        aria-label={text('close')}
        onClick={() => store.dismiss(error.id)}
      />
    </section>
  )
}

export interface BannerFrameProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  readonly errors: readonly ShownError[]
  /** Draws an entry in place of the kit's box. */
  readonly children?: ((error: ShownError) => ReactNode) | undefined
}

interface BannerBoxProps {
  readonly error: ShownError
  readonly home: { readonly current: HTMLElement | null }
}
