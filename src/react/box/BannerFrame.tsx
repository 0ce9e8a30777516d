'use client'

import type { ComponentPropsWithoutRef, ReactNode, Ref } from 'react'
import { partProps } from '../provider/partProps.js'
import { ErrorBox } from './ErrorBox.js'
import { ErrorView } from './ErrorView.js'
import type { ShownError } from './useShownErrors.js'

/** Renders entries below each other, each in a box. Its element stays in the document while it is empty. */
export function BannerFrame({ errors, place, children, ...rest }: BannerFrameProps) {
  return (
    <div {...partProps('rae-banner', rest, place)} data-empty={errors[0] ? undefined : ''}>
      {errors.map((error) => (
        <ErrorView key={error.key} error={error} fallback={<ErrorBox error={error} />}>
          {children}
        </ErrorView>
      ))}
    </div>
  )
}

export interface BannerFrameProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  readonly errors: readonly ShownError[]
  readonly place?: Ref<HTMLDivElement>
  /** Renders an entry instead of the kit's box. */
  readonly children?: ((error: ShownError) => ReactNode) | undefined
}
