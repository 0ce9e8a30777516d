'use client'

import { type RefObject, useRef } from 'react'
import { useIsomorphicLayoutEffect } from '../react/useIsomorphicLayoutEffect.js'

/**
 * When the element goes while it has focus (a retry that succeeded, an action that is no longer there), focus
 * goes on to the next action, or to the place that showed the error, and not to the top of the page
 * (WCAG 2.4.3). Where somebody else sees to it, they win.
 */
export function useKeptFocus<Target extends HTMLElement>(): RefObject<Target | null> {
  const ref = useRef<Target>(null)
  useIsomorphicLayoutEffect(() => {
    const element = ref.current
    return () => {
      if (element === null || element.ownerDocument.activeElement !== element) return
      const { parentElement, ownerDocument } = element
      const home = element.closest<HTMLElement>('[tabindex="-1"]')
      queueMicrotask(() => {
        if (element.isConnected || ownerDocument.activeElement !== ownerDocument.body) return
        const next =
          parentElement?.isConnected && parentElement.querySelector<HTMLElement>('a, button')
        if (next) next.focus()
        else home?.focus()
      })
    }
  }, [])
  return ref
}
