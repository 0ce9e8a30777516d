'use client'

import { type RefObject, useEffect, useMemo, useRef } from 'react'
import { listen } from '../../dom/listen.js'
import { useLatest } from '../provider/useLatest.js'

/** What the keyboard asks of a toaster. */
interface ToasterKeys {
  /** Keys held down together, each an `event.code` or `event.key`, or `altKey`, `ctrlKey`, `metaKey`, `shiftKey`. */
  readonly hotkey: readonly string[]
  /** Escape was pressed in the toaster: on a toast of this entry, or on none. */
  readonly onEscape: (entryId: string | undefined) => void
}

/** How focus leaves a toaster. */
export interface ToasterFocus {
  /** Passes focus from an element that goes away to its neighbor, or back to where it was. */
  pass(element: Element): void
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
      pass({ previousElementSibling, nextElementSibling }) {
        const next = previousElementSibling ?? nextElementSibling
        if (byPointer.current || !next) giveBack()
        else (next as HTMLElement).focus()
      },
    }
  }, [ref])

  useEffect(() => {
    const root = ref.current
    if (!root) return
    const inside = (node: EventTarget | null) => root.contains(node as Node | null)

    const onKey = (event: KeyboardEvent) => {
      byPointer.current = false
      const { hotkey, onEscape } = latest.current
      const target = event.target as HTMLElement
      if (event.isComposing || event.keyCode === 229) return
      if (event.key === 'Escape' && inside(target)) {
        // Nothing else hears of it: a dialog below stays open.
        event.preventDefault()
        event.stopPropagation()
        onEscape(target.closest<HTMLElement>('[data-entry]')?.dataset.entry)
      } else if (matches(event, hotkey) && !event.defaultPrevented && !event.repeat) {
        const activeElement = document.activeElement as HTMLElement | null
        if (inside(activeElement)) focus.giveBack()
        else if (!activeElement?.closest('.rae-toaster')) {
          const way = wayInto(root)
          if (!way) return
          event.preventDefault()
          before.current = activeElement
          way.focus()
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
      const wasInside = inside(relatedTarget)
      if (!inside(target) && !wasInside) return
      if (type === 'focusin' && relatedTarget !== null && !wasInside)
        before.current = relatedTarget as HTMLElement
      // From one button of the toaster to the next, too: a trap pulls back from all that is outside of it.
      event.stopPropagation()
    }

    const stops = [
      listen(window, ['keydown'], onKey, true),
      // React listens at the root's parent, the portal's container, and on the app's root.
      listen(root.parentElement ?? root, ['pointerdown', 'mousedown'], onPointer),
      listen(document.documentElement, ['focusin', 'focusout'], onFocus),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [ref, latest, focus])
  return focus
}

/** Where the hotkey leads: the newest toast, or the list, or what opens it. */
function wayInto(root: HTMLElement): HTMLElement | null {
  const boxes = root.querySelectorAll<HTMLElement>('.rae-toast, .rae-list')
  return [...boxes].at(-1) ?? root.querySelector('.rae-more-button')
}

/** Whether all keys of the hotkey are down, and no other modifier. */
function matches(event: KeyboardEvent, hotkey: readonly string[]): boolean {
  const modifiers = MODIFIERS.filter((key) => event[key])
  const down = [event.code, event.key, ...modifiers]
  return (
    hotkey.length > 0 &&
    hotkey.every((key) => down.includes(key)) &&
    modifiers.every((key) => hotkey.includes(key))
  )
}
