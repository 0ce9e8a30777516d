import type { RoutedItem } from '../../model/Routing.js'

/**
 * The newest of boxes, by their last occurrence; those that a person is at stay among them.
 *
 * @param boxes Oldest first, as the document has toasts: Radix's Tab walks it backwards, and the style sheet turns the
 *   stack around.
 * @param held The ids of the entries that the person is at.
 * @returns Newest first, which is the order for the eye, in the list of all, and by Tab.
 */
export function newestBoxes<Box extends readonly RoutedItem[]>(
  boxes: readonly Box[],
  max: number,
  held: readonly string[] = [],
): readonly Box[] {
  const rank = (box: Box) =>
    Math.max(
      ...box.map(({ entry: { id, lastAt } }) => (held.includes(id) ? Number.MAX_VALUE : lastAt)),
    )
  return [...boxes]
    .reverse()
    .sort((a, b) => rank(b) - rank(a))
    .slice(0, Math.max(max, 0))
}
