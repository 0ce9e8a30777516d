import type { Failure } from '../model/Failure.js'

export type FailureIndex = ReturnType<typeof createFailureIndex>

/**
 * Makes the index of the open failures, oldest first. Finding some by their identity, operation or code costs as much
 * as there are of those, however many are open.
 */
export function createFailureIndex() {
  const open = new Map<string, Failure>()
  // Arrays, since most keys have one failure, and the one that ends is often the first.
  const lists = new Map<string, Failure[]>()
  const pinned = new Set<Failure>()
  const having = (key: string): readonly Failure[] => lists.get(key) ?? []

  function unlist(failure: Failure): void {
    for (const key of keysOf(failure)) {
      const list = lists.get(key) ?? []
      list.splice(list.indexOf(failure), 1)
      if (!list[0]) lists.delete(key)
    }
  }

  return {
    open: open as ReadonlyMap<string, Failure>,
    all: () => [...open.values()],
    /** The open failure that an occurrence of this identity repeats. Of several (one moved outward), the newest. */
    withIdentity: (identity: string) => having(identity).at(-1),
    /** The open failures of an operation. None for the empty one. */
    ofOperation: (operation: string) => [...having(`operation ${operation}`)],
    withCode: (code: string) => having(`code ${code}`),
    /** Those that error boundaries show. They stay in the boundary's scope when their operation fails again. */
    pinned,
    /** Adds a failure, or gives an open one its new entry and identity. */
    file(failure: Failure, entry: Failure['entry'], identity: string): void {
      const { operation, error } = failure.entry
      const same = failure.identity === identity && operation === entry.operation
      const isOpen = open.has(failure.id)
      const listed = isOpen && same && error.code === entry.error.code
      if (isOpen && !listed) unlist(failure)
      Object.assign(failure, { entry, identity })
      if (listed) return
      open.set(failure.id, failure)
      for (const key of keysOf(failure)) {
        const list = lists.get(key)
        if (list) list.push(failure)
        else lists.set(key, [failure])
      }
    },
    /** Removes a failure. Returns whether it was open. */
    remove(failure: Failure): boolean {
      const wasOpen = open.delete(failure.id)
      if (wasOpen) unlist(failure)
      pinned.delete(failure)
      return wasOpen
    },
  }
}

function keysOf({ entry, identity }: Pick<Failure, 'entry' | 'identity'>): readonly string[] {
  const { operation, error } = entry
  const keys = [identity, `code ${error.code}`]
  if (operation) keys.push(`operation ${operation}`)
  return keys
}
