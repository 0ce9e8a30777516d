import type { RoutedItem } from '../../model/Routing.js'

/**
 * The order of toasts: the newest comes first, for the eye, in the list of all, and by Tab. The document has them
 * oldest first: Radix's Tab walks it backwards, and the style sheet turns the stack around.
 */
export const stack = {
  /** Turns items, oldest first, into the order in which they are read. */
  inOrder: <Item>(items: readonly Item[]): readonly Item[] => [...items].reverse(),

  /**
   * The newest of boxes, oldest first, by their last occurrence; those that a person is at, by the ids of their entries,
   * stay among them.
   */
  pick<Box extends readonly RoutedItem[]>(
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
  },
}
