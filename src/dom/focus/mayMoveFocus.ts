import type { FocusGuard } from './createFocusGuard.js'

/** Controls in which a person types or chooses. */
const EDITABLE = `input:not([type=submit], [type=button], [type=reset], [type=image]), select, textarea, iframe,
  [contenteditable]:not([contenteditable=false]), [role$=box], [role=option], [role=radio], [role=switch], [role=slider]`

/**
 * Whether focus may move to an element without being taken from a person who works elsewhere (WCAG 3.2.2): after a
 * submit or a press, from nothing, from a button, or from the control that the submit came from. A failure that nobody's
 * action led to (a poll, an interceptor at page load) moves nothing.
 */
export function mayMoveFocus(target: Element, guard: FocusGuard): boolean {
  const from = guard.from()
  let at = target.ownerDocument.activeElement
  if (from === undefined || target.closest('[aria-hidden=true]')) return false
  if (at === target || at === from) return true
  // Of a shadow root the document names only the host.
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
  return !at?.matches(EDITABLE)
}
