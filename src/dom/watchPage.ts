import type { Machine } from '../model/Machine.js'

/**
 * Routes anew when the page changes what is rendered: a tab switched, a modal opened, a part made inert. Only
 * while there is something that a field, a summary or a banner could show.
 *
 * @returns What ends the watch.
 */
export function watchPage(document: Document, store: Machine): () => void {
  let observing = false
  const observer = new MutationObserver(() => {
    store.reroute()
  })

  function update(): void {
    const needed = store.getSnapshot().entries.some((entry) => entry.surface !== 'toast')
    if (needed === observing) return
    observing = needed
    if (!needed) {
      observer.disconnect()
      return
    }
    observer.observe(document.documentElement, {
      subtree: true,
      attributes: true,
      attributeFilter: ['hidden', 'inert', 'open', 'class', 'style', 'aria-hidden'],
    })
  }

  update()
  const stop = store.subscribe(update)
  return () => {
    stop()
    observer.disconnect()
  }
}
