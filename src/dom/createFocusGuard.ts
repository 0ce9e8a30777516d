import { listen } from './listen.js'

/** Decides whether focus may be moved; see {@link createFocusGuard}. */
export interface FocusGuard {
  mayMove(target: Element): boolean
  stop(): void
}

/** Controls in which a person types or chooses: focus isn't taken from them. */
const EDITABLE = `input:not([type=submit], [type=button], [type=reset], [type=image]), select, textarea, iframe,
  [contenteditable]:not([contenteditable=false]), [role=textbox], [role=searchbox], [role=combobox]`

/**
 * Watches what a person sets off, so that focus is never taken from one at work elsewhere (WCAG 3.2.2): it may
 * move after a submit or a press, where nothing or a button has it, or the very control from which that came.
 * What fails of itself (a poll, an interceptor before anybody did anything) moves nothing.
 */
export function createFocusGuard(document: Document): FocusGuard {
  let acted = false
  let from: Element | null = null
  const note = ({ type }: Event) => {
    acted = true
    // A click into a field is where the person works next, not where a submit came from.
    from = type === 'submit' ? document.activeElement : null
  }
  return {
    stop: listen(document, ['submit', 'click'], note, true),
    mayMove(target) {
      let at = document.activeElement
      if (at === target || at === from) return acted
      // Within a component of the app's, the document names only its host.
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
      return acted && !at?.matches(EDITABLE)
    },
  }
}
