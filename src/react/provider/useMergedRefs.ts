'use client'

import { type Ref, useCallback } from 'react'

/** Merges up to three refs. Returns the same function while they are the same, so no render detaches the element. */
export function useMergedRefs<Element>(
  first: Ref<Element> | undefined,
  second?: Ref<Element>,
  third?: Ref<Element>,
): (element: Element | null) => void {
  return useCallback(
    (element: Element | null) => {
      for (const ref of [first, second, third]) {
        if (typeof ref === 'function') ref(element)
        else if (ref) ref.current = element
      }
    },
    [first, second, third],
  )
}
