'use client'

import { type RefObject, useRef } from 'react'
import { useIsomorphicLayoutEffect } from './useIsomorphicLayoutEffect.js'

/**
 * Keeps focus from dropping to the top of the page when the element that has it is removed: dismissed, or tried
 * again with success (WCAG 2.4.3).
 *
 * @param lead Moves focus on; called while the element is still in place, after the elements around it.
 */
export function useKeptFocus<Target extends HTMLElement>(
  lead: (element: Element) => void = toNext,
): RefObject<Target | null> {
  const ref = useRef<Target>(null)
  useIsomorphicLayoutEffect(() => {
    const element = ref.current
    return () => {
      if (element?.contains(document.activeElement)) lead(element)
    }
  }, [lead])
  return ref
}

/**
 * Moves focus to the first action beside the element that stays, else to the banner, summary, list or toast around
 * it; unless focus has been moved meanwhile.
 */
function toNext({ parentElement }: Element): void {
  const place = parentElement?.closest<HTMLElement>('[tabindex]')
  queueMicrotask(() => {
    if (document.activeElement !== document.body) return
    const next =
      parentElement?.isConnected &&
      parentElement.querySelector<HTMLElement>(':scope > :is(a, button)')
    const target = next || place
    target?.focus({ preventScroll: true })
  })
}
