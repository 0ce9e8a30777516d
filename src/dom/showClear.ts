/**
 * Scrolls until an element is in view and nothing stands over it: to the middle, where no sticky header or
 * footer reaches. What can be seen already stays where it is.
 */
export function showClear(element: Element): void {
  const { left, top, width, height } = element.getBoundingClientRect()
  // The first line: what a person looks for.
  const hit = element.ownerDocument.elementFromPoint?.(
    left + width / 2,
    top + Math.min(height / 2, 8),
  )
  if (hit && (element.contains(hit) || hit.contains(element))) return
  element.scrollIntoView?.({ block: 'center' })
}
