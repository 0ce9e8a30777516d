import type { Entry } from '../model/Entry.js'
import type { Machine } from '../model/Machine.js'

/** Attributes that can change what is rendered: of an element and what is in it, or, by way of a style sheet, of any. */
const ATTRIBUTES = ['hidden', 'inert', 'open', 'class', 'style', 'aria-hidden']

/**
 * Routes anew when the page has changed what is rendered: a tab is switched, a modal dialog opens, a part becomes
 * inert. At most once a frame, and only while there is an entry that a field, a summary or a banner could show.
 *
 * An inline style hides and shows only what is inside its element: of others than those around the scopes' places
 * it routes nothing, so that a page may be animated beside an open banner.
 *
 * @returns Ends the watch.
 */
export function watchPage(document: Document, store: Machine): () => void {
  const { router } = store
  const styled = new Set<Node>()
  let observing = false
  /** Something other than a style has changed. */
  let changed = false
  let waiting = false

  const observer = new MutationObserver((records) => {
    for (const { attributeName, target } of records) {
      if (attributeName === 'style') styled.add(target)
      else changed = true
    }
    if (waiting) return
    waiting = true
    // A hidden tab has no frames.
    if (document.hidden) setTimeout(onFrame)
    else requestAnimationFrame(onFrame)
  })

  function onFrame(): void {
    waiting = false
    if (changed || (styled.size > 0 && isAroundPlace(styled))) store.reroute()
    changed = false
    styled.clear()
  }

  function shownOnPage(): readonly Entry[] {
    return store.getSnapshot().entries.filter(({ surface }) => surface !== 'toast')
  }

  /** Whether one of the nodes is, or holds, a place that could show an open entry. */
  function isAroundPlace(nodes: ReadonlySet<Node>): boolean {
    const scopes = new Set([''])
    for (const { scope } of shownOnPage()) {
      let at: string | null | undefined = scope
      for (; at != null && !scopes.has(at); at = router.scope(at)?.parent) scopes.add(at)
    }
    const seen = new Set<Node>()
    for (const { id, scope } of router.surfaces()) {
      let at: Node | null = scopes.has(scope) ? router.element(id) : null
      for (; at && !seen.has(at); at = at.parentNode ?? (at as ShadowRoot).host ?? null) {
        if (nodes.has(at)) return true
        seen.add(at)
      }
    }
    return false
  }

  function update(): void {
    const needed = shownOnPage().length > 0
    if (needed === observing) return
    observing = needed
    if (needed) {
      observer.observe(document, { subtree: true, attributeFilter: ATTRIBUTES })
    } else observer.disconnect()
  }

  update()
  const stop = store.subscribe(update)
  return () => {
    stop()
    observer.disconnect()
  }
}
