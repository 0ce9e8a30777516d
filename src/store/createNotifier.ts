import { recall } from '../catalog/recall.js'

/** Keyed subscriptions: a listener runs only for changes of its own key. */
export interface Notifier {
  /**
   * Calls the listener in each flush in which the key has changed. Returns a function that unsubscribes.
   *
   * @param key Default `entries`.
   */
  subscribe(listener: () => void, key?: string): () => void
  /** Marks keys as changed. Their listeners run once, in the next flush. */
  touch(...keys: readonly string[]): void
  /** Runs the listeners of the changed keys now. */
  flush(): void
}

export interface NotifierOptions {
  /** Runs the flush after the current task's synchronous work. Default `queueMicrotask`. */
  readonly schedule?: ((flush: () => void) => void) | undefined
  /** Runs at the start of each flush, and may touch further keys. */
  readonly before?: () => void
  /** Receives an exception of a listener. */
  readonly onFault: (source: string, error: unknown) => void
}

/** Makes a notifier that flushes once a task, for any number of changed keys. */
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
    subscribe(listener, key = 'entries') {
      const set = recall(listeners, key, () => new Set())
      // A wrapper of its own, so one function can subscribe twice.
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
