/**
 * Shows an element that is about to be removed where it stood, with `data-state="closed"`, until its animations for
 * that have ended; where there are none, not at all. It can't be pressed, focused or read out.
 *
 * @param element Still in the document.
 */
export function fadeAway(element: HTMLElement): void {
  const { parentElement, style } = element
  const { left, top, width } = element.getBoundingClientRect()
  // It is removed after this, and focus moves on after that.
  requestAnimationFrame(() => {
    // In StrictMode it stays. jsdom has no animations.
    if (element.isConnected || !element.getAnimations) return
    element.inert = true
    element.dataset.state = 'closed'
    style.cssText += `;left:${left}px;top:${top}px;width:${width}px`
    parentElement?.append(element)
    const ends = element.getAnimations().map(({ finished }) => finished)
    void Promise.allSettled(ends).then(() => element.remove())
  })
}
