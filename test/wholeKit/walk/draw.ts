/** Draws from lists, the same items for the same seed. */
export interface Draw {
  /** A whole number from 0 up to, not including, `end`. */
  number(end: number): number
  one<Item>(items: readonly Item[]): Item
}

/** Makes the draws of a seed (the generator mulberry32). */
export function drawFrom(seed: number): Draw {
  let state = seed
  function number(end: number): number {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % end
  }
  return {
    number,
    one: <Item>(items: readonly Item[]) => items[number(items.length)] as Item,
  }
}
