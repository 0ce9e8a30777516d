import type { Failure } from '../model/Failure.js'

export type FailureIndex = ReturnType<typeof createFailureIndex>

/**
 * Makes the index of the open failures, oldest first. Finding some by their identity, operation or code costs as much
 * as there are of those, however many are open.
 */
export function createFailureIndex() {
  const open = new Map<string, Failure>()
  const sets = new Map<string, Set<Failure>>()

  function unlist(failure: Failure): void {
    for (const key of keysOf(failure)) {
      const set = sets.get(key)
      set?.delete(failure)
      if (set?.size === 0) sets.delete(key)
    }
  }

  const having = (key: string) => [...(sets.get(key) ?? [])]
  return {
    open: open as ReadonlyMap<string, Failure>,
    all: () => [...open.values()],
    /** The open failure that an occurrence of this identity repeats. Of several (one moved outward), the newest. */
    withIdentity: (identity: string) => having(identity).at(-1),
    /** The open failures of an operation. None for the empty one. */
    ofOperation: (operation: string) => (operation ? having(`operation ${operation}`) : []),
    withCode: (code: string) => having(`code ${code}`),
    /** Adds a failure, or gives an open one its new entry and identity. */
    file(failure: Failure, entry: Failure['entry'], identity: string): void {
      const { operation, error } = failure.entry
      const same = failure.identity === identity && operation === entry.operation
      const listed = same && error.code === entry.error.code && open.has(failure.id)
      if (!listed) unlist(failure)
      Object.assign(failure, { entry, identity })
      if (listed) return
      open.set(failure.id, failure)
      for (const key of keysOf(failure)) sets.set(key, (sets.get(key) ?? new Set()).add(failure))
    },
    /** Removes a failure. Returns whether it was open. */
    remove(failure: Failure): boolean {
      unlist(failure)
      return open.delete(failure.id)
    },
  }
}

function keysOf({ entry, identity }: Pick<Failure, 'entry' | 'identity'>): readonly string[] {
  return [identity, `operation ${entry.operation}`, `code ${entry.error.code}`]
}
