import type { Failure } from '../model/Failure.js'

export type FailureIndex = ReturnType<typeof createFailureIndex>

/** The open failures, oldest first. To find the one that an occurrence repeats costs the same however many there are. */
export function createFailureIndex() {
  const open = new Map<string, Failure>()
  const byIdentity = new Map<string, Failure>()

  function forget({ id, identity }: Failure): void {
    if (byIdentity.get(identity)?.id !== id) return
    byIdentity.delete(identity)
    // Another failure that had moved outward may have the same identity: it is found from now on.
    if (byIdentity.size >= open.size) return
    for (const one of open.values()) {
      if (one.id !== id && one.identity === identity) byIdentity.set(identity, one)
    }
  }

  return {
    get: (id: string) => open.get(id),
    all: () => [...open.values()],
    size: () => open.size,
    /** The open failure that an occurrence of this identity repeats. */
    withIdentity: (identity: string) => byIdentity.get(identity),
    /** None for the empty operation. */
    ofOperation: (operation: string) =>
      operation ? [...open.values()].filter((one) => one.entry.operation === operation) : [],
    /** Adds a failure, or files an open one under what it has become. */
    file(failure: Failure, entry: Failure['entry'], identity: string): void {
      if (failure.identity !== identity) {
        forget(failure)
        byIdentity.set(identity, failure)
      }
      open.set(failure.id, Object.assign(failure, { entry, identity }))
    },
    /** Answers whether it was open. */
    remove(failure: Failure): boolean {
      const removed = open.delete(failure.id)
      if (removed) forget(failure)
      return removed
    },
  }
}
