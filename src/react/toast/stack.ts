import type { Entry } from '../../model/Entry.js'

/** The end of a stack at which the newest stands, for the eye, in the list of all, and by Tab. */
const NEWEST: 'first' | 'last' = 'first'

/**
 * The order of toasts. The store, and the document, have them oldest first: Radix's Tab walks the document
 * backwards, and the style sheet turns the stack around by `data-newest`.
 */
export const stack = {
  /** For the toaster's element. */
  attributes: { 'data-newest': NEWEST },

  /** Turns items, oldest first, into the order in which they are read. */
  inOrder<Item>(items: readonly Item[]): readonly Item[] {
    return NEWEST === 'first' ? [...items].reverse() : items
  },

  /** Of elements in the document's order. */
  newest<Item>(elements: Iterable<Item>): Item | undefined {
    return [...elements].at(-1)
  },

  /**
   * The newest entries by their last occurrence; the entries that a person is at stay among them.
   *
   * @param entries Oldest first.
   * @param held Ids of the entries that a person is at.
   */
  pick(entries: readonly Entry[], max: number, held: readonly string[] = []): readonly Entry[] {
    const rank = ({ id, lastAt }: Entry) => (held.includes(id) ? Number.MAX_VALUE : lastAt)
    return [...entries]
      .reverse()
      .sort((a, b) => rank(b) - rank(a))
      .slice(0, Math.max(max, 0))
  },
}
