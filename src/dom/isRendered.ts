import { openModals } from './openModals.js'

/**
 * Whether a person can come across an element: in the document, visible, not inert, not hidden from assistive
 * technology, not behind a modal dialog. It may be scrolled out of view.
 */
export function isRendered(element: Element | null): boolean {
  return (
    !!element?.isConnected &&
    !element.closest('[inert]') &&
    // Open options (MUI's Select) hide the rest of the page as a dialog does, but only for a moment.
    !(element.closest('[aria-hidden=true]') && !document.activeElement?.closest(OPTIONS)) &&
    isVisible(element) &&
    openModals(element.ownerDocument).every((modal) => modal.contains(element))
  )
}

const OPTIONS = '[role=listbox], [role=menu]'

export function isVisible(element: Element): boolean {
  if (typeof element.checkVisibility === 'function') {
    if (element.checkVisibility({ visibilityProperty: true })) return true
    // Without a box of its own, it is where its parent is.
    const { parentElement: parent } = element
    return !!parent && getComputedStyle(element).display === 'contents' && isVisible(parent)
  }
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { display, visibility } = getComputedStyle(at)
    if (display === 'none' || (at === element && visibility === 'hidden')) return false
  }
  return true
}
