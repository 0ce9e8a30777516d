import type { Entry } from '../../model/Entry.js'

/**
 * The order of toasts: the newest comes first, for the eye, in the list of all, and by Tab. The document has them
 * oldest first: Radix's Tab walks it backwards, and the style sheet turns the stack around by `data-newest`.
 */
export const stack = {
  /** Turns items, oldest first, into the order in which they are read. */
  inOrder: <Item>(items: readonly Item[]): readonly Item[] => [...items].reverse(),

  /**
   * The newest of entries, oldest first, by their last occurrence; those that a person is at, by their ids, stay among
   * them.
   */
  pick(entries: readonly Entry[], max: number, held: readonly string[] = []): readonly Entry[] {
    const rank = ({ id, lastAt }: Entry) => (held.includes(id) ? Number.MAX_VALUE : lastAt)
    return [...entries]
      .reverse()
      .sort((a, b) => rank(b) - rank(a))
      .slice(0, Math.max(max, 0))
  },
}
