'use client'

import { type RefObject, useRef } from 'react'
import { useIsomorphicLayoutEffect } from '../react/useIsomorphicLayoutEffect.js'

/**
 * When the element goes while focus is in it (dismissed, tried again with success), focus is led on and doesn't
 * drop to the top of the page (WCAG 2.4.3).
 *
 * @param lead Told of the element while it is still in place. What is around it has been asked before it.
 */
export function useKeptFocus<Target extends HTMLElement>(
  lead: (element: Element) => void = toPlace,
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

/** To the banner, the summary, the list or the toast that the element is in. */
function toPlace({ parentElement }: Element): void {
  placeOf(parentElement)?.focus({ preventScroll: true })
}

/** To the next action beside the element, or where there is none left, to the place: once it is known which stay. */
export function toNextAction({ parentElement }: Element): void {
  const place = placeOf(parentElement)
  queueMicrotask(() => {
    // Where somebody else has seen to it, they win.
    if (document.activeElement !== document.body) return
    const next = parentElement?.isConnected && parentElement.querySelector<HTMLElement>('a, button')
    ;(next || place)?.focus()
  })
}

function placeOf(element: Element | null): HTMLElement | null | undefined {
  return element?.closest<HTMLElement>('[tabindex]')
}
