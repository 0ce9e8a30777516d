import { openModals } from './openModals.js'

/**
 * Whether a person can come across an element: in the document, visible, not inert, not hidden from assistive
 * technology, not behind a modal dialog. It may be scrolled out of view.
 */
export function isRendered(element: Element | null): boolean {
  if (!element?.isConnected || element.closest('[inert], [aria-hidden=true]')) return false
  if (!isVisible(element)) return false
  const modals = openModals(element.ownerDocument)
  return modals.every((modal) => modal.contains(element))
}

export function isVisible(element: Element): boolean {
  if (typeof element.checkVisibility === 'function') {
    return element.checkVisibility({ visibilityProperty: true })
  }
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { display, visibility } = getComputedStyle(at)
    if (display === 'none' || (at === element && visibility === 'hidden')) return false
  }
  return true
}
