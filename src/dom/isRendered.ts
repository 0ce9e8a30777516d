import { openModals } from './openModals.js'

/**
 * Whether a person can come across an element: in the document, visible, not inert, not hidden from assistive
 * technology, not behind a modal dialog. It may be scrolled out of view.
 */
export function isRendered(element: Element | null): boolean {
  return (
    !!element?.isConnected &&
    !element.closest('[inert]') &&
    !isHidden(element.closest('[aria-hidden=true]')) &&
    isVisible(element) &&
    openModals(element.ownerDocument).every((modal) => modal.contains(element))
  )
}

/**
 * Open options (of MUI's and Radix's Select) hide the rest of the page as a dialog does, but only for a moment: what
 * controls them is in the hidden part. A list inside a dialog changes nothing.
 */
function isHidden(hidden: Element | null): boolean {
  const options = document.activeElement?.closest('[role=listbox], [role=menu]')
  return !!hidden && !hidden.querySelector(`[aria-controls="${options?.id}"]`)
}

/** Closed places, which hide what is in them, and which `reveal` opens. */
export const CLOSED = 'details:not([open]), [hidden=until-found]'

export function isVisible(element: Element): boolean {
  if (typeof element.checkVisibility === 'function') {
    if (element.checkVisibility({ visibilityProperty: true })) return true
    // Without a box of its own, it is where its parent is, if that doesn't hide what is in it.
    const { parentElement: parent } = element
    return (
      !!parent &&
      !parent.matches(CLOSED) &&
      getComputedStyle(element).display === 'contents' &&
      isVisible(parent)
    )
  }
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { display, visibility } = getComputedStyle(at)
    if (display === 'none' || (at === element && visibility === 'hidden')) return false
  }
  return true
}
