'use client'

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { afterDispatch } from '../../dom/afterDispatch.js'

/**
 * Whether the time of what an element shows is stopped: while the element is hovered or has focus, while details
 * in it are open, while the tab is hidden or the window has lost focus (WCAG 2.2.1). Worked out anew after each
 * event and each render, so that nothing stays paused when a hovered toast goes away (radix-ui/primitives#2268).
 *
 * @returns While it is stopped, the ids of the entries that the person is at, separated by spaces; else undefined.
 */
export function usePaused(ref: RefObject<HTMLElement | null>): string | undefined {
  const [held, setHeld] = useState<string>()
  const away = useRef(false)

  const update = useCallback(() => {
    const element = ref.current
    if (!element) return
    const paused = away.current || document.hidden || isAt(element)
    const at = [...element.querySelectorAll<HTMLElement>('[data-entry]')].filter(isAt)
    setHeld(paused ? at.map(({ dataset }) => dataset.entry).join(' ') : undefined)
  }, [ref])
  useEffect(update)

  useEffect(
    () =>
      afterDispatch(window, EVENTS, ({ type, target }) => {
        if (target === window) away.current = type === 'blur'
        return update
      }),
    [update],
  )
  return held
}

// Firefox matches `:hover` after `pointerover` only.
const EVENTS = ['mouseover', 'focus', 'blur', 'toggle', 'visibilitychange']

function isAt(element: Element): boolean {
  return element.matches(':hover, :focus-within') || element.querySelector('details[open]') !== null
}
