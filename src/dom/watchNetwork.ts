import type { Machine } from '../model/Machine.js'
import { listen } from './listen.js'

/**
 * When the network is back: what failed for the lack of it and can't be tried again ends, what was to be tried
 * again by itself is. The rest may be a write that was lost: it stays, with its retry for the person to press,
 * but reads as a service that couldn't be reached, since "You're offline" is no longer true.
 *
 * @param onBack Called once where there was anything of the kind.
 * @returns What ends the watch.
 */
export function watchNetwork(window: Window, store: Machine, onBack: () => void): () => void {
  function onOnline(): void {
    const entries = store.getSnapshot().entries.filter(isOffline)
    for (const { id, retryable, autoRetry } of entries) {
      if (!retryable) store.end(id, 'online')
      else if (autoRetry) void store.retry(id)
      else store.recast(id, 'Network.Unreachable')
    }
    if (entries.length > 0) onBack()
  }
  return listen(window, ['online'], onOnline)
}

/** Whether a failure is for the lack of a network. */
export function isOffline({ error }: { readonly error: { readonly code: string } }): boolean {
  return error.code === 'Network.Offline'
}
