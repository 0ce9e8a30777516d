/**
 * Shows an element that is about to be removed where it stood, with `data-state="closed"`, until its animations for
 * that have ended; where there are none, not at all. It can't be pressed, focused or read out.
 *
 * @param element Still in the document.
 */
export async function fadeAway(element: HTMLElement): Promise<void> {
  const { parentElement, style } = element
  const { left, top, width } = element.getBoundingClientRect()
  // It is removed after this, and focus moves on after that.
  await undefined
  await undefined
  // In StrictMode it stays. A hidden page would play the animation when it is seen again. jsdom has no animations.
  if (element.isConnected || document.hidden || !element.getAnimations) return
  element.inert = true
  element.dataset.state = 'closed'
  style.cssText += `;left:${left}px;top:${top}px;width:${width}px`
  parentElement?.append(element)
  await Promise.allSettled(element.getAnimations().map(({ finished }) => finished))
  element.remove()
}
