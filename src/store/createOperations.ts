/** One try of an operation. */
export interface Attempt {
  /** Whether no later try of the same operation has started. */
  isLatest(): boolean
  /** To be called once, when the try has settled. */
  settle(): void
}

export interface Operations {
  /** Starts a try. `owner` is whoever asks "is anything of mine pending?": one use of the hook. */
  start(operation: string, owner: string): Attempt
  isPending(owner: string): boolean
}

/** Which tries are under way, so that the last call wins within an operation. */
export function createOperations(onChange: (owner: string) => void): Operations {
  const latest = new Map<string, object>()
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
      latest.set(operation, token)
      count(owner, 1)
      let settled = false
      return {
        isLatest: () => latest.get(operation) === token,
        settle() {
          if (settled) return
          settled = true
          if (latest.get(operation) === token) latest.delete(operation)
          count(owner, -1)
        },
      }
    },
  }
}
