import { listen } from './listen.js'

/**
 * Keeps an element at the top or bottom of the page off the control that has focus (WCAG 2.4.11): where it would cover
 * the control, it moves to the other end, unless it would cover it there, too.
 *
 * @param element Fixed, with `data-empty` while nothing is in it.
 * @returns Ends the watch. The element stays where it is.
 */
export function keepClear(element: HTMLElement): () => void {
  const { style, ownerDocument: document } = element
  function move(): void {
    const { activeElement, body } = document
    if (element.dataset.empty !== undefined) style.insetBlock = ''
    else if (activeElement && activeElement !== body && !element.contains(activeElement)) {
      const at = activeElement.getBoundingClientRect()
      const { left, right, top, bottom } = element.getBoundingClientRect()
      const covers = (from: number, to: number) =>
        at.left < right && at.right > left && at.top < to && at.bottom > from
      const below = innerHeight - bottom
      if (covers(top, bottom) && !covers(below, innerHeight - top))
        style.insetBlock = top > below ? '0 auto' : 'auto 0'
    }
  }
  // jsdom has none.
  const sizes = window.ResizeObserver && new ResizeObserver(move)
  sizes?.observe(element)
  // The browser scrolls to what has got focus.
  const stop = listen(document, ['focusin'], () => requestAnimationFrame(move))
  return () => {
    stop()
    sizes?.disconnect()
  }
}
