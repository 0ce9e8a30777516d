import { listen } from './listen.js'

/** Decides whether focus may be moved; see {@link createFocusGuard}. */
export interface FocusGuard {
  mayMove(target: Element): boolean
  /**
   * Gives focus back to the element that was submitted or pressed with, which loses it while the app disables it, and
   * then calls `act`. Waits for that element while it is disabled, but not for long: it may stay so.
   *
   * @returns Cancels the wait.
   */
  whenFree(act: () => void): () => void
  stop(): void
}

/** The longest wait for an element that is disabled, in milliseconds. */
const LOCKED_MS = 300

/** Controls in which a person types or chooses. */
const EDITABLE = `input:not([type=submit], [type=button], [type=reset], [type=image]), select, textarea, iframe,
  [contenteditable]:not([contenteditable=false]), [role=textbox], [role=searchbox], [role=combobox]`

/**
 * Notes submits and presses, so that focus is never taken from a person who works elsewhere (WCAG 3.2.2). It may move
 * after one of them, from nothing, from a button, or from the control that the submit came from. A failure that
 * nobody's action led to (a poll, an interceptor at page load) moves nothing.
 */
export function createFocusGuard(document: Document): FocusGuard {
  let acted = false
  let from: Element | null = null
  let used: Element | null = null
  const note = ({ type }: Event) => {
    acted = true
    used = document.activeElement
    // A click leads into the field where the person works next: not where a submit came from.
    from = type === 'submit' ? document.activeElement : null
  }
  return {
    stop: listen(document, ['submit', 'click'], note, true),
    whenFree(act) {
      const isLocked = () => !!used?.isConnected && used.matches(':disabled')
      const end = () => {
        observer.disconnect()
        clearTimeout(timer)
      }
      const go = () => {
        end()
        if (document.activeElement === document.body) (used as HTMLElement | null)?.focus()
        act()
      }
      const observer = new MutationObserver(() => isLocked() || go())
      let timer: ReturnType<typeof setTimeout> | undefined
      if (isLocked()) {
        observer.observe(document, {
          subtree: true,
          childList: true,
          attributeFilter: ['disabled'],
        })
        timer = setTimeout(go, LOCKED_MS)
      } else go()
      return end
    },
    mayMove(target) {
      let at = document.activeElement
      if (at === target || at === from) return acted
      // Of a shadow root the document names only the host.
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
      return acted && !at?.matches(EDITABLE)
    },
  }
}
