'use client'

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'

/**
 * Whether time stands still for what an element shows: while it is hovered or has focus, while details in it
 * are open, while the tab is hidden or the window has lost focus (WCAG 2.2.1). Looked up anew with each event
 * and each render, so that nothing sticks when what was hovered goes away (radix-ui/primitives#2268).
 */
export function usePaused(ref: RefObject<HTMLElement | null>): boolean {
  const [paused, setPaused] = useState(false)
  const away = useRef(false)

  const update = useCallback(() => {
    const element = ref.current
    if (element === null) return
    setPaused(
      away.current ||
        document.hidden ||
        element.matches(':hover, :focus-within') ||
        element.querySelector('details[open]') !== null,
    )
  }, [ref])
  useEffect(update)

  useEffect(() => {
    const onWindow = ({ type }: Event) => {
      away.current = type === 'blur'
      update()
    }
    const types = ['pointerover', 'focusin', 'focusout', 'toggle', 'visibilitychange']
    for (const type of types) document.addEventListener(type, update, true)
    window.addEventListener('blur', onWindow)
    window.addEventListener('focus', onWindow)
    return () => {
      for (const type of types) document.removeEventListener(type, update, true)
      window.removeEventListener('blur', onWindow)
      window.removeEventListener('focus', onWindow)
    }
  }, [update])
  return paused
}
