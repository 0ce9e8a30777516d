'use client'

import { type ComponentPropsWithoutRef, type ReactNode, type Ref, useId } from 'react'
import { classNames } from '../provider/classNames.js'
import { useErrorContext } from '../provider/ErrorContext.js'
import { boxProps } from './boxProps.js'
import { CloseButton } from './CloseButton.js'
import { ErrorContent } from './ErrorContent.js'
import { ErrorView } from './ErrorView.js'
import type { ShownError } from './useShownErrors.js'

/** Renders entries below each other, each in a box. Its element stays in the document while it is empty. */
export function BannerFrame({ errors, place, className, children, ...rest }: BannerFrameProps) {
  return (
    <div
      {...rest}
      ref={place}
      tabIndex={-1}
      className={classNames('rae-banner', className)}
      data-empty={errors[0] ? undefined : ''}
    >
      {errors.map((error) => (
        <ErrorView key={error.key} error={error} fallback={<BannerBox error={error} />}>
          {children}
        </ErrorView>
      ))}
    </div>
  )
}

function BannerBox({ error }: { readonly error: ShownError }) {
  const { store } = useErrorContext()
  const titleId = useId()
  return (
    <section {...boxProps(error)} className="rae-banner-box" aria-labelledby={titleId}>
      <ErrorContent error={error} titleId={titleId} />
      <CloseButton onClose={() => store.dismissAlike(error.id)} />
    </section>
  )
}

export interface BannerFrameProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  readonly errors: readonly ShownError[]
  readonly place?: Ref<HTMLDivElement>
  /** Renders an entry instead of the kit's box. */
  readonly children?: ((error: ShownError) => ReactNode) | undefined
}
