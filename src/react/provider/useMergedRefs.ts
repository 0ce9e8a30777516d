'use client'

import { type Ref, useCallback } from 'react'

/** One ref for up to three; the same function while they are the same, so that nothing detaches on a render. */
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
