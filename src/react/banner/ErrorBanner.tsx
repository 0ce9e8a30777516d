'use client'

import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ReactNode,
  type Ref,
  useEffect,
  useRef,
} from 'react'
import { keepInPlace } from '../../dom/keepInPlace.js'
import { BannerFrame } from '../box/BannerFrame.js'
import type { ShownError } from '../box/useShownErrors.js'
import { WithWords } from '../box/WithWords.js'
import { useMergedRefs } from '../provider/useMergedRefs.js'
import { useErrorBanner } from './useErrorBanner.js'

/**
 * Shows the nearest scope's errors that belong to no field, each in a box. Its element stays in the document while it
 * is empty, with `data-empty`. Each box has `data-severity`, `data-fault`, `data-code` and `data-pending`.
 *
 * @throws Error outside a provider.
 */
export const ErrorBanner = forwardRef<HTMLDivElement, ErrorBannerProps>(
  function ErrorBanner(props, ref) {
    return (
      <WithWords>
        <Banner {...props} outerRef={ref} />
      </WithWords>
    )
  },
)

function Banner({
  outerRef,
  ...props
}: ErrorBannerProps & { readonly outerRef: Ref<HTMLDivElement> }) {
  const banner = useErrorBanner()
  const element = useRef<HTMLDivElement>(null)
  useEffect(
    // jsdom has no ResizeObserver.
    () => (element.current && window.ResizeObserver ? keepInPlace(element.current) : undefined),
    [],
  )
  return (
    <BannerFrame
      id={banner.id}
      {...props}
      errors={banner.errors}
      place={useMergedRefs<HTMLDivElement>(banner.ref, outerRef, element)}
    />
  )
}

export interface ErrorBannerProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** Renders each error. Default: the kit's box. */
  readonly children?: (error: ShownError) => ReactNode
}
