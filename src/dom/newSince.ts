import type { Entry } from '../model/Entry.js'
import type { Machine } from '../model/Machine.js'

/** The entries that have occurred, or occurred again, since others were the open ones. */
export function newSince(before: readonly Entry[], store: Machine): readonly Entry[] {
  const { entries } = store.getSnapshot()
  return entries.filter(
    ({ id, revision }) => !before.some((one) => one.id === id && one.revision === revision),
  )
}
