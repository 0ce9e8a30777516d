import type { Failure } from '../model/Failure.js'

export type FailureIndex = ReturnType<typeof createFailureIndex>

/** Makes the index of the open failures, oldest first. Finding one by its identity takes constant time. */
export function createFailureIndex() {
  const open = new Map<string, Failure>()
  const byIdentity = new Map<string, Failure>()

  function forget(failure: Failure): void {
    const { identity } = failure
    if (byIdentity.get(identity) !== failure) return
    byIdentity.delete(identity)
    // With an identity for each open failure, no other failure shares this one.
    if (byIdentity.size >= open.size) return
    // A failure that moved outward may share it. The index finds that one from now on.
    for (const one of open.values()) {
      if (one !== failure && one.identity === identity) byIdentity.set(identity, one)
    }
  }

  return {
    open: open as ReadonlyMap<string, Failure>,
    all: () => [...open.values()],
    /** The open failure that an occurrence of this identity repeats. */
    withIdentity: (identity: string) => byIdentity.get(identity),
    /** The open failures of an operation. None for the empty one. */
    ofOperation: (operation: string) =>
      operation ? [...open.values()].filter(({ entry }) => entry.operation === operation) : [],
    /** Adds a failure, or gives an open one its new entry and identity. */
    file(failure: Failure, entry: Failure['entry'], identity: string): void {
      if (failure.identity !== identity) {
        forget(failure)
        byIdentity.set(identity, failure)
      }
      open.set(failure.id, Object.assign(failure, { entry, identity }))
    },
    /** Removes a failure. Returns whether it was open. */
    remove(failure: Failure): boolean {
      const removed = open.delete(failure.id)
      if (removed) forget(failure)
      return removed
    },
  }
}
