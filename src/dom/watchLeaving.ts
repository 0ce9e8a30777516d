import type { Machine } from '../model/Machine.js'
import { listen } from './listen.js'

/** A page that is still there after this time, in milliseconds, stays. */
const STAYS_MS = 5_000

/**
 * Watches the page being left and restored. When a link is followed, Firefox rejects the calls under way as if there
 * were no network; such failures wait until it is clear that the page stays. Calls may die while the page is in the
 * back/forward cache.
 */
export function watchLeaving(window: Window, store: Machine): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  function stay(): void {
    clearTimeout(timer)
    store.setLeaving(false)
  }
  const stops = [
    listen(window, ['beforeunload', 'pagehide'], () => {
      clearTimeout(timer)
      store.setLeaving(true)
      timer = setTimeout(stay, STAYS_MS)
    }),
    listen<PageTransitionEvent>(window, ['pageshow'], ({ persisted }) => {
      stay()
      if (persisted) store.restored()
    }),
  ]
  return () => {
    stay()
    for (const stop of stops) stop()
  }
}
