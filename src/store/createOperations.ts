/** Settles a try: once, with what its outcome comes to. */
export type Settle = <T>(outcome: () => T, aborted?: boolean) => T | undefined

export interface Operations {
  /**
   * Starts a try. Without an `operation` it stands for itself.
   *
   * @param owner Whoever asks "is anything of mine pending?": one use of the hook.
   * @returns To be called when the try has settled. The outcome happens where no later try is under way; it waits
   *   where one is, and comes to nothing once that one has an outcome. An abort is one only where no earlier
   *   try is left whose outcome counts instead.
   */
  start(operation: string, owner?: string): Settle
  isPending(owner: string): boolean
}

interface Try {
  readonly owner: string
  outcome?: () => unknown
}

/** Which tries are under way, so that the last call wins within an operation. */
export function createOperations(onChange: (owner: string) => void): Operations {
  const running = new Set<Try>()
  /** By operation: the tries whose outcome may still count, oldest first. */
  const open = new Map<unknown, Try[]>()

  return {
    isPending: (owner) => [...running].some((one) => one.owner === owner),
    start(operation, owner = '') {
      const own: Try = { owner }
      const key = operation || own
      open.set(key, [...(open.get(key) ?? []), own])
      running.add(own)
      onChange(owner)
      return (outcome, aborted) => {
        running.delete(own)
        onChange(owner)
        const tries = open.get(key) ?? []
        if (!tries.includes(own)) return undefined
        own.outcome = outcome
        const left = aborted ? tries.filter((one) => one !== own) : tries
        open.set(key, left)
        const newest = left.at(-1) ?? own
        if (!newest.outcome) return undefined
        open.delete(key)
        if (newest === own) return outcome()
        newest.outcome()
        return undefined
      }
    },
  }
}
