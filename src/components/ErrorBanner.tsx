'use client'

import { type ComponentPropsWithoutRef, forwardRef, type ReactNode, useId, useRef } from 'react'
import { useErrorContext } from '../react/ErrorContext.js'
import { useErrorBanner } from '../react/useErrorBanner.js'
import { useIsomorphicLayoutEffect } from '../react/useIsomorphicLayoutEffect.js'
import type { ShownError } from '../react/useShownErrors.js'
import { classNames } from './classNames.js'
import { ErrorContent } from './ErrorContent.js'
import { ErrorView } from './ErrorView.js'
import { useMergedRefs } from './useMergedRefs.js'

/**
 * Shows what is routed to the nearest scope's banner, one box an entry, at the place where it stands. Its
 * element stays in the document while it is empty.
 *
 * `data-empty` while there is nothing; each box bears `data-severity`, `data-fault`, `data-code` and
 * `data-pending`.
 */
export const ErrorBanner = forwardRef<HTMLDivElement, ErrorBannerProps>(function ErrorBanner(
  { className, children, ...rest },
  ref,
) {
  const banner = useErrorBanner()
  const own = useRef<HTMLDivElement>(null)
  return (
    <div
      {...rest}
      ref={useMergedRefs<HTMLDivElement>(banner.ref, own, ref)}
      tabIndex={-1}
      className={classNames('rae-banner', className)}
      data-empty={banner.errors.length === 0 ? '' : undefined}
    >
      {banner.errors.map((error) => (
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

export interface ErrorBannerProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** Draws an entry in place of the kit's box. */
  readonly children?: (error: ShownError) => ReactNode
}

interface BannerBoxProps {
  readonly error: ShownError
  readonly home: { readonly current: HTMLElement | null }
}
