/** Waits that can be cut short, one at a time for an entry. */
export interface Waits {
  /** Resolves with true when the time has come, or with what {@link Waits.end} says before. */
  start(id: string, ms: number): Promise<boolean>
  /**
   * Ends a wait now.
   *
   * @param go Whether what was waited for is to happen.
   * @returns Whether there was a wait.
   */
  end(id: string, go: boolean): boolean
}

/** The longest delay that a timer takes, in milliseconds; a longer one would fire at once. */
const MAX_DELAY = 2 ** 31 - 1

export function createWaits(): Waits {
  const open = new Map<string, (go: boolean) => void>()

  function end(id: string, go: boolean): boolean {
    const settle = open.get(id)
    settle?.(go)
    return !!settle
  }

  return {
    end,
    start(id, ms) {
      end(id, false)
      return new Promise((resolve) => {
        const timer = setTimeout(() => end(id, true), Math.min(ms, MAX_DELAY))
        open.set(id, (go) => {
          clearTimeout(timer)
          open.delete(id)
          resolve(go)
        })
      })
    },
  }
}
