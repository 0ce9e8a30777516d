'use client'

import { type RefObject, useEffect, useMemo, useRef } from 'react'
import { useLatest } from './useLatest.js'

/** What the keyboard asks of a toaster. */
interface ToasterKeys {
  /** Keys held down together, each an `event.code` or `event.key`, or `altKey`, `ctrlKey`, `metaKey`, `shiftKey`. */
  readonly hotkey: readonly string[]
  /** Escape was pressed on something in the toaster. */
  readonly onEscape: (target: Element) => void
  /** The hotkey was pressed elsewhere: answers what to focus, if anything. */
  readonly onHotkey: () => HTMLElement | null | undefined
}

/** How focus leaves a toaster. */
export interface ToasterFocus {
  /** To be called before an element goes away: focus in it passes to a neighbor, or back to where it was. */
  pass(element: Element | null): void
  /** Puts focus back to where it was before it came into the toaster. */
  giveBack(): void
}

const MODIFIERS = ['altKey', 'ctrlKey', 'metaKey', 'shiftKey'] as const

/**
 * Ways into a toaster and out of it by keyboard. The hotkey leads in, to the next toaster of the page, and
 * back; a modal's focus trap doesn't hear of it, so it can't pull focus away (radix-ui/primitives#4115).
 */
export function useToasterKeys(
  ref: RefObject<HTMLElement | null>,
  handlers: ToasterKeys,
): ToasterFocus {
  const latest = useLatest(handlers)
  const before = useRef<HTMLElement | null>(null)
  const byPointer = useRef(false)

  const focus = useMemo<ToasterFocus>(() => {
    const giveBack = () => {
      before.current?.focus()
      const { activeElement } = document
      if (ref.current?.contains(activeElement)) (activeElement as HTMLElement).blur()
      before.current = null
    }
    return {
      giveBack,
      pass(element) {
        if (!element?.contains(document.activeElement)) return
        const next = element.previousElementSibling ?? element.nextElementSibling
        if (byPointer.current || next === null) giveBack()
        else (next as HTMLElement).focus()
      },
    }
  }, [ref])

  useEffect(() => {
    const root = ref.current
    const page = document.documentElement
    if (root === null) return
    const inside = (node: EventTarget | null) => root.contains(node as Node | null)

    const onKey = (event: KeyboardEvent) => {
      byPointer.current = false
      const { hotkey, onHotkey, onEscape } = latest.current
      if (event.isComposing || event.keyCode === 229) return
      if (event.key === 'Escape' && inside(event.target)) {
        // Nothing else hears of it: a dialog below stays open.
        event.preventDefault()
        event.stopPropagation()
        onEscape(event.target as Element)
      } else if (matches(event, hotkey) && !event.defaultPrevented && !event.repeat) {
        const { activeElement } = document
        if (inside(activeElement)) focus.giveBack()
        else if (!activeElement?.closest('.rae-toaster')) {
          const target = onHotkey()
          if (!target) return
          event.preventDefault()
          before.current = activeElement as HTMLElement | null
          target.focus()
        }
      }
    }
    const onPointer = (event: Event) => {
      byPointer.current = true
      // A press here is not one outside of whatever else is open.
      event.stopPropagation()
    }
    const onFocus = (event: FocusEvent) => {
      const { type, target, relatedTarget } = event
      if (inside(target) === inside(relatedTarget)) return
      if (type === 'focusin' && inside(target) && relatedTarget !== null) {
        before.current = relatedTarget as HTMLElement
      }
      if (relatedTarget !== null) event.stopPropagation()
    }

    // React listens at the root's parent, the portal's container, and on the app's root.
    const host = root.parentElement ?? root
    window.addEventListener('keydown', onKey, true)
    for (const type of PRESSES) host.addEventListener(type, onPointer)
    for (const type of FOCUS) page.addEventListener(type, onFocus)
    return () => {
      window.removeEventListener('keydown', onKey, true)
      for (const type of PRESSES) host.removeEventListener(type, onPointer)
      for (const type of FOCUS) page.removeEventListener(type, onFocus)
    }
  }, [ref, latest, focus])
  return focus
}

const PRESSES = ['pointerdown', 'mousedown'] as const
const FOCUS = ['focusin', 'focusout'] as const

function matches(event: KeyboardEvent, hotkey: readonly string[]): boolean {
  const { length } = hotkey
  return (
    length > 0 &&
    hotkey.every(
      (key) => event[key as 'altKey'] === true || [event.code, event.key].includes(key),
    ) &&
    MODIFIERS.every((key) => event[key] === hotkey.includes(key))
  )
}
