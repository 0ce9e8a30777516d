/**
 * Keeps the control that has focus where it is on the screen while a banner above it grows or shrinks: scrolls by as
 * much, as long as the banner stays in view. Not where the browser's own scroll anchoring has done so.
 *
 * @param element The banner; out of flow while it is empty.
 * @returns Ends the watch.
 */
export function keepInPlace(element: HTMLElement): () => void {
  const scroller = scrollerOf(element)
  let height = 0
  let before = 0
  const sizes = new ResizeObserver(() => {
    const { position, marginBlockEnd } = getComputedStyle(element)
    const { top, height: own } = element.getBoundingClientRect()
    const now = position === 'absolute' ? 0 : own + Number.parseFloat(marginBlockEnd)
    const grown = now - height
    const scrolled = scroller.scrollTop - before
    height = now
    const at = document.activeElement
    const isBelow = at && element.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING
    // One that is out of view has been left: the page was scrolled to the banner.
    const isSeen = at && at.getBoundingClientRect().top < window.innerHeight
    if (isBelow && isSeen && Math.abs(scrolled - grown) > 1 && top > grown)
      scroller.scrollBy({ top: grown, behavior: 'instant' })
    before = scroller.scrollTop
  })
  sizes.observe(element)
  return () => sizes.disconnect()
}

/** The nearest element around that scrolls; else the page. */
function scrollerOf({ parentElement: parent, ownerDocument }: HTMLElement): Element {
  const { scrollingElement, documentElement } = ownerDocument
  if (!parent || parent === documentElement) return scrollingElement ?? documentElement
  const scrolls = /auto|scroll/.test(getComputedStyle(parent).overflowY)
  return scrolls && parent !== ownerDocument.body ? parent : scrollerOf(parent)
}
