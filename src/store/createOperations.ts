/** One try of an operation. */
export interface Attempt {
  /**
   * To be called once, when the try has settled.
   *
   * @param aborted It came to nothing: an earlier try that still runs counts again.
   * @returns Whether the outcome counts: it does where no later try has started; it waits where a later one
   *   still runs, an abort for an earlier one too; it is void where a later one has come to something.
   */
  settle(aborted: boolean): 'counts' | 'waits' | 'void'
}

export interface Operations {
  /**
   * Starts a try. Without an `operation` it stands for itself.
   *
   * @param owner Whoever asks "is anything of mine pending?": one use of the hook.
   */
  start(operation: string, owner: string): Attempt
  isPending(owner: string): boolean
}

/** Which tries are under way, so that the last call wins within an operation. */
export function createOperations(onChange: (owner: string) => void): Operations {
  /** By operation: the tries whose outcome may still count, oldest first. */
  const open = new Map<string, object[]>()
  const running = new Map<string, number>()

  function count(owner: string, step: 1 | -1): void {
    const next = (running.get(owner) ?? 0) + step
    if (next > 0) running.set(owner, next)
    else running.delete(owner)
    onChange(owner)
  }

  return {
    isPending: (owner) => running.has(owner),
    start(operation, owner) {
      const token = {}
      const tries = operation === '' ? [] : (open.get(operation) ?? [])
      tries.push(token)
      if (operation !== '') open.set(operation, tries)
      count(owner, 1)
      return {
        settle(aborted) {
          const at = tries.indexOf(token)
          // An outcome makes all earlier tries void; an abort only its own.
          if (at >= 0) tries.splice(aborted ? at : 0, aborted ? 1 : at + 1)
          const standing = at < 0 ? 'void' : tries.length === 0 ? 'counts' : 'waits'
          if (tries.length === 0 && open.get(operation) === tries) open.delete(operation)
          count(owner, -1)
          return standing
        },
      }
    },
  }
}
