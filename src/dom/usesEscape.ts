/**
 * Whether Escape has a use at an element already: it clears a search field, or closes a menu, a list or a popup. What
 * an app's handlers do with the key is known only after they have run.
 */
export function usesEscape(target: HTMLElement): boolean {
  if (target.closest('[aria-expanded=true], [role=menu], [role=listbox]')) return true
  if (target.matches('[type=search]')) return (target as HTMLInputElement).value !== ''
  return OPEN.some((selector) => {
    try {
      return target.ownerDocument.querySelector(selector) !== null
    } catch {
      // An engine that doesn't know it.
      return false
    }
  })
}

/** What the platform closes, wherever focus is. */
const OPEN = [':is([popover=""], [popover=auto]):popover-open', 'select:open']
