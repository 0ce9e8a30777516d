'use client'

import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { focusFirst, newestIn } from '../../dom/focus/keepFocus.js'
import { listen } from '../../dom/listen.js'
import { useLatest } from '../provider/useLatest.js'

interface ToasterKeys {
  /** Keys held down together, each an `event.code` or `event.key`, or `altKey`, `ctrlKey`, `metaKey`, `shiftKey`. */
  readonly hotkey: readonly string[]
  /** Escape was pressed in the toaster: on a toast of this entry, or on none. */
  readonly onEscape: (entryId: string | undefined) => void
}

const MODIFIERS = ['altKey', 'ctrlKey', 'metaKey', 'shiftKey'] as const

/**
 * The keyboard's way into a toaster and out of it. The hotkey leads in, on to the page's next toaster, and back. Focus
 * events of the toaster are kept from a modal's focus trap, which would pull focus away (radix-ui/primitives#4115).
 *
 * @returns Moves focus back to where it was before it came into the toaster.
 */
export function useToasterKeys(
  ref: RefObject<HTMLElement | null>,
  handlers: ToasterKeys,
): () => void {
  const latest = useLatest(handlers)
  const before = useRef<HTMLElement | null>(null)
  const giveBack = useCallback(() => {
    if (ref.current) focusFirst([before.current], ref.current)
    before.current = null
  }, [ref])

  useEffect(() => {
    const root = ref.current
    if (!root) return
    const inside = (node: EventTarget | null) => root.contains(node as Node | null)

    const onKey = (event: KeyboardEvent) => {
      const { hotkey, onEscape } = latest.current
      const target = event.target as HTMLElement
      if (event.isComposing || event.keyCode === 229) return
      if (event.key === 'Escape' && inside(target)) {
        // Before all other handlers, and kept from them: a dialog below stays open.
        event.preventDefault()
        event.stopPropagation()
        onEscape(target.closest<HTMLElement>('[data-entry]')?.dataset.entry)
      } else if (matches(event, hotkey) && !event.defaultPrevented && !event.repeat) {
        const active = document.activeElement as HTMLElement | null
        const way = newestIn(root) ?? root.querySelector<HTMLElement>('.rae-more-button')
        if (inside(active)) giveBack()
        else if (way && !active?.closest('.rae-toaster')) {
          event.preventDefault()
          before.current = active
          way.focus()
        }
      }
    }
    // Kept from those that close at a press outside of them.
    const onPointer = (event: Event) => event.stopPropagation()
    const onFocus = (event: FocusEvent) => {
      const { type, target, relatedTarget } = event
      const wasInside = inside(relatedTarget)
      if (!inside(target) && !wasInside) return
      if (type === 'focusin' && relatedTarget && !wasInside)
        before.current = relatedTarget as HTMLElement
      // Also from one button of the toaster to the next: a trap pulls focus back from anywhere outside.
      event.stopPropagation()
    }

    const stops = [
      listen(window, ['keydown'], onKey, true),
      // React has heard it by then: it listens at the root's parent, which is the portal's container.
      listen(root.parentElement ?? root, ['pointerdown', 'mousedown'], onPointer),
      listen(document.documentElement, ['focusin', 'focusout'], onFocus),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [ref, latest, giveBack])
  return giveBack
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
