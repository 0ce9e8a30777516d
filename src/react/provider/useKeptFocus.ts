'use client'

import { type RefObject, useRef } from 'react'
import { useIsomorphicLayoutEffect } from './useIsomorphicLayoutEffect.js'

/**
 * When the element goes while focus is in it (dismissed, tried again with success), focus is led on and doesn't
 * drop to the top of the page (WCAG 2.4.3).
 *
 * @param lead Told of the element while it is still in place. What is around it has been asked before it.
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
 * To the first of the actions beside it that stay, else to the banner, the summary, the list or the toast that
 * it was in. Where somebody else has seen to it meanwhile, they win.
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
