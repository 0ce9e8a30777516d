import { isVisible } from '../isRendered.js'

/** How long an app may take to show what it was asked for, in milliseconds. */
const PATIENCE_MS = 2_000

/**
 * Opens the closed places around an element: `<details>`, and parts that are hidden until found. All others, such as a
 * tab panel, are the app's to open: the element dispatches `beforematch`, which bubbles, as browsers do for what a
 * person searches for (HTML Standard, "ancestor revealing algorithm").
 *
 * @param onShown Called when the element is visible: at once, or when the app has shown it; else not at all.
 */
export function reveal(element: Element, onShown: () => void): void {
  if (!isVisible(element)) element.dispatchEvent(new Event('beforematch', { bubbles: true }))
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (at.getAttribute('hidden') === 'until-found') at.removeAttribute('hidden')
    if (at.localName === 'details') (at as HTMLDetailsElement).open = true
  }
  const look = () => {
    if (!isVisible(element)) return
    end()
    onShown()
  }
  const observer = new MutationObserver(look)
  const timer = setTimeout(() => end(), PATIENCE_MS)
  const end = () => {
    clearTimeout(timer)
    observer.disconnect()
  }
  observer.observe(element.ownerDocument, { attributes: true, childList: true, subtree: true })
  look()
}
