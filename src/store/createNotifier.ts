/** Keyed subscriptions: who listens to one key hears nothing of the others. */
export interface Notifier {
  subscribe(key: string, listener: () => void): () => void
  /** Notes that what the keys stand for has changed; listeners hear of it once, in the next flush. */
  touch(...keys: readonly string[]): void
  /** Tells the listeners now, as a flush would. */
  flush(): void
}

export interface NotifierOptions {
  /** Runs the flush after the current task's synchronous work: `queueMicrotask`. */
  readonly schedule?: (flush: () => void) => void
  /** Called at the start of each flush; may touch further keys. */
  readonly before?: () => void
  readonly onFault: (source: string, error: unknown) => void
}

/** A notifier whose flush comes once, however many keys were touched in one task. */
export function createNotifier({
  schedule = queueMicrotask,
  before,
  onFault,
}: NotifierOptions): Notifier {
  const listeners = new Map<string, Set<() => void>>()
  const touched = new Set<string>()
  let scheduled = false

  function flush(): void {
    scheduled = false
    if (touched.size === 0) return
    before?.()
    const keys = [...touched]
    touched.clear()
    for (const key of keys) {
      for (const listener of [...(listeners.get(key) ?? [])]) {
        try {
          listener()
        } catch (error) {
          onFault('subscribe', error)
        }
      }
    }
  }

  return {
    subscribe(key, listener) {
      const set = listeners.get(key) ?? new Set()
      listeners.set(key, set)
      // A wrapper of its own, so that one function may listen twice.
      const own = () => listener()
      set.add(own)
      return () => {
        set.delete(own)
        if (set.size === 0 && listeners.get(key) === set) listeners.delete(key)
      }
    },
    touch(...keys) {
      for (const key of keys) touched.add(key)
      if (scheduled) return
      scheduled = true
      schedule(flush)
    },
    flush,
  }
}
