'use client'

import { type RefObject, useEffect, useState } from 'react'

/** How long Radix may take to show its first toast, in milliseconds. */
const PATIENCE_MS = 500

/**
 * Whether toasts have to be shown without Radix: it shows none while an async transition is pending that was pending
 * when it mounted. Holds until there are no toasts to show.
 */
export function useStuck(ref: RefObject<HTMLElement | null>, wanted: boolean): boolean {
  const [stuck, setStuck] = useState(false)
  useEffect(() => {
    if (!wanted) return
    const timer = setTimeout(() => {
      setStuck(!ref.current?.querySelector('.rae-toast'))
    }, PATIENCE_MS)
    return () => {
      clearTimeout(timer)
      setStuck(false)
    }
  }, [ref, wanted])
  return stuck
}
