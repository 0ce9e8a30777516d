/**
 * Finds a short list of steps that still fails: takes ever smaller parts of the list away, and leaves out those that the
 * failure doesn't need (delta debugging).
 *
 * @param steps A list that fails.
 * @param fails Plays a list from the start.
 */
export async function shorten<Step>(
  steps: readonly Step[],
  fails: (steps: readonly Step[]) => Promise<boolean>,
): Promise<readonly Step[]> {
  let list = steps
  let size = Math.ceil(list.length / 2)
  while (size > 0) {
    let shorter = false
    // The last step is the one that fails.
    for (let at = Math.max(0, list.length - 1 - size); ; at = Math.max(0, at - size)) {
      const rest = [...list.slice(0, at), ...list.slice(Math.min(at + size, list.length - 1))]
      if (rest.length < list.length && (await fails(rest))) {
        list = rest
        shorter = true
      }
      if (at === 0) break
    }
    if (!shorter || size > 1) size = size === 1 ? 0 : Math.ceil(size / 2)
  }
  return list
}
