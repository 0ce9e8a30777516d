import type { Machine } from '../model/Machine.js'
import { afterDispatch } from './afterDispatch.js'

/**
 * When the network is back: ends the failures for lack of it that have no retry. The others may be lost writes: they
 * stay, with "Try again" for the person to press, but read as a service that couldn't be reached, since "You're offline"
 * is no longer true. Those that retry by themselves do so.
 *
 * @param onBack Called once where there was such a failure.
 */
export function watchNetwork(window: Window, store: Machine, onBack: () => void): () => void {
  function onOnline(): void {
    const entries = store.getSnapshot().entries.filter(isOffline)
    for (const { id, retryable, autoRetry, pending } of entries) {
      if (!retryable) store.end(id, 'online')
      else if (!autoRetry && !pending) store.recast(id, 'Network.Unreachable')
    }
    if (entries.length > 0) onBack()
  }
  return afterDispatch(window, ['online'], () => onOnline)
}

/** Whether a failure is for the lack of a network. */
export function isOffline({ error }: { readonly error: { readonly code: string } }): boolean {
  return error.code === 'Network.Offline'
}
