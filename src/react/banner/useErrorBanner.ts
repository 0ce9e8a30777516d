'use client'

import type { RefCallback } from 'react'
import { type ShownError, useShownErrors } from '../box/useShownErrors.js'
import { useSurface } from '../provider/useSurface.js'

/**
 * What the nearest scope's banner shows, for a banner of one's own.
 *
 * @returns A ref for the element that makes it count, which stays in the document while it is empty, and the
 *   entries, oldest first.
 * @throws Outside a provider.
 */
export function useErrorBanner(): {
  readonly ref: RefCallback<Element>
  readonly errors: readonly ShownError[]
} {
  const { ref, items } = useSurface('banner')
  return { ref, errors: useShownErrors(items) }
}
