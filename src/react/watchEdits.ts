import type { ErrorStore } from '../model/Store.js'
import { surfacesDescribing } from './errorIdOf.js'

/**
 * Ends a field's errors when the person edits it, and those of a form when the person resets it. One listener
 * for a document; controls are found by what describes them.
 *
 * @returns What ends the watch.
 */
export function watchEdits(document: Document, store: ErrorStore): () => void {
  function endErrorsAt(control: Element, reason: 'edited' | 'reset'): void {
    for (const surface of surfacesDescribing(control)) {
      for (const item of store.router.routed(surface)) {
        store.end(item.entry.id, reason, item.entry.violations[item.violation])
      }
    }
  }

  function onEdit({ target }: Event): void {
    for (let at = target as Element | null; at; at = at.parentElement) {
      if (at.hasAttribute('aria-describedby')) endErrorsAt(at, 'edited')
      if (at.localName === 'form') return
    }
  }

  // A reset is the person's where a reset button was pressed; React 19 resets forms on its own account.
  let pressed: EventTarget | null = null
  function onClick({ target }: Event): void {
    const button = (target as Element | null)?.closest?.('[type="reset"]')
    pressed = (button as HTMLButtonElement | null)?.form ?? null
  }
  function onReset({ target }: Event): void {
    if (target !== pressed) return
    pressed = null
    for (const control of (target as Element).querySelectorAll('[aria-describedby]')) {
      endErrorsAt(control, 'reset')
    }
  }

  const listeners = [
    ['input', onEdit],
    ['change', onEdit],
    ['click', onClick],
    ['reset', onReset],
  ] as const
  for (const [type, listener] of listeners) document.addEventListener(type, listener, true)
  return () => {
    for (const [type, listener] of listeners) document.removeEventListener(type, listener, true)
  }
}
