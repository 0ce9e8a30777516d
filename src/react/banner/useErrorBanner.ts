'use client'

import type { RefCallback } from 'react'
import { errorIdOf } from '../../dom/controls/describe.js'
import { type ShownError, useShownErrors } from '../box/useShownErrors.js'
import { useSurface } from '../provider/useSurface.js'
import { useWatchedPlaces } from '../scope/useWatchedPlaces.js'

/**
 * Returns the errors of the nearest scope's banner, for a banner of your own.
 *
 * @returns `ref` and `id` for the banner's element: keep it in the document while it is empty, or the banner gets no
 *   errors. `errors`: the entries in words, oldest first.
 * @throws Error outside a provider.
 */
export function useErrorBanner(): {
  readonly id: string
  readonly ref: RefCallback<Element>
  readonly errors: readonly ShownError[]
} {
  const { id, ref, items, context } = useSurface('banner')
  useWatchedPlaces(context)
  return { id: errorIdOf(id), ref, errors: useShownErrors(items) }
}
