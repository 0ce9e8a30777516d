'use client'

import { type ComponentPropsWithoutRef, forwardRef, type ReactNode } from 'react'
import { BannerFrame } from '../box/BannerFrame.js'
import type { ShownError } from '../box/useShownErrors.js'
import { useMergedRefs } from '../provider/useMergedRefs.js'
import { useErrorBanner } from './useErrorBanner.js'

/**
 * Shows what is routed to the nearest scope's banner, one box an entry, at the place where it stands. Its
 * element stays in the document while it is empty.
 *
 * `data-empty` while there is nothing; each box bears `data-severity`, `data-fault`, `data-code` and
 * `data-pending`.
 */
export const ErrorBanner = forwardRef<HTMLDivElement, ErrorBannerProps>(
  function ErrorBanner(props, ref) {
    const banner = useErrorBanner()
    return (
      <BannerFrame
        {...props}
        errors={banner.errors}
        place={useMergedRefs<HTMLDivElement>(banner.ref, ref)}
      />
    )
  },
)

export interface ErrorBannerProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** Draws an entry in place of the kit's box. */
  readonly children?: (error: ShownError) => ReactNode
}
