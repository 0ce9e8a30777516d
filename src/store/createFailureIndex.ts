import type { Failure } from '../model/Failure.js'

export type FailureIndex = ReturnType<typeof createFailureIndex>

/** The open failures, oldest first, found by id, identity or operation at the same cost however many there are. */
export function createFailureIndex() {
  const open = new Map<string, Failure>()
  const byIdentity = createGroups()
  const byOperation = createGroups()

  function forget({ id, identity, entry }: Failure): void {
    byIdentity.delete(identity, id)
    byOperation.delete(entry.operation, id)
  }

  return {
    get: (id: string) => open.get(id),
    all: () => open.values(),
    size: () => open.size,
    /** The open failure that an occurrence of this identity repeats. */
    withIdentity: (identity: string) => byIdentity.first(identity),
    /** None for the empty operation. */
    ofOperation: (operation: string) => (operation ? byOperation.all(operation) : []),
    /** Adds a failure, or files an open one under what it has become. */
    file(failure: Failure, entry: Failure['entry'], identity: string): void {
      const moved = entry.operation !== failure.entry.operation || identity !== failure.identity
      const known = open.get(failure.id) === failure
      if (known && moved) forget(failure)
      failure.entry = entry
      failure.identity = identity
      if (known && !moved) return
      open.set(failure.id, failure)
      byIdentity.add(identity, failure)
      byOperation.add(entry.operation, failure)
    },
    /** Answers whether it was open. */
    remove(failure: Failure): boolean {
      if (open.get(failure.id) !== failure) return false
      forget(failure)
      return open.delete(failure.id)
    },
  }
}

function createGroups() {
  const groups = new Map<string, Map<string, Failure>>()
  return {
    first: (key: string) => groups.get(key)?.values().next().value,
    all: (key: string): readonly Failure[] => [...(groups.get(key)?.values() ?? [])],
    add(key: string, failure: Failure): void {
      const group = groups.get(key)
      if (group) group.set(failure.id, failure)
      else groups.set(key, new Map([[failure.id, failure]]))
    },
    delete(key: string, id: string): void {
      const group = groups.get(key)
      group?.delete(id)
      if (group?.size === 0) groups.delete(key)
    },
  }
}
