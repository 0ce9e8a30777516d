/**
 * Scrolls an element into view, unless it is there and nothing covers it: to the middle, where no sticky header or
 * footer reaches.
 */
export function showClear(element: Element): void {
  const { left, top, width, height } = element.getBoundingClientRect()
  // The first line, which a person looks for.
  const hit = element.ownerDocument.elementFromPoint?.(
    left + width / 2,
    top + Math.min(height / 2, 8),
  )
  if (hit && (element.contains(hit) || hit.contains(element))) return
  element.scrollIntoView?.({ block: 'center' })
}
