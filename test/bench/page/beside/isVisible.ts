/** Whether a text is on the page for the eye: what is for screen readers alone has the size of a pixel. */
export function isVisible(text: string): boolean {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const { textContent, parentElement } = walker.currentNode
    if (textContent?.includes(text) && parentElement && hasRoom(parentElement)) return true
  }
  return false
}

function hasRoom(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect()
  if (!element.checkVisibility() || width <= 1 || height <= 1) return false
  const parent = element.parentElement
  return parent === null || parent === document.body || hasRoom(parent)
}
