import type { Entry } from '../model/Entry.js'
import type { Machine } from '../model/Machine.js'
import { scopeChain } from '../routing/scopeChain.js'

/** Attributes that can change what is rendered: of an element and what is in it, or, by way of a style sheet, of any. */
const ATTRIBUTES = ['hidden', 'inert', 'open', 'class', 'style', 'aria-hidden']

/**
 * Routes anew when the page has changed what is rendered: a tab is switched, a modal dialog opens, a part becomes
 * inert. At most once a frame, and only while there is an entry that a field, a summary or a banner could show. An
 * inline style hides and shows only what is inside its element: of others than those around the scopes' places it
 * routes nothing, so that a page may be animated beside an open banner.
 */
export function watchPage(document: Document, store: Machine): () => void {
  const { router } = store
  /** Since the last frame: the elements whose style has changed; the document where something else has. */
  const changed = new Set<Node>()

  const observer = new MutationObserver((records) => {
    const isWaiting = changed.size > 0
    for (const { attributeName, target } of records) {
      changed.add(attributeName === 'style' ? target : document)
    }
    if (isWaiting) return
    // A hidden tab has no frames.
    if (document.hidden) setTimeout(onFrame)
    else requestAnimationFrame(onFrame)
  })

  function onFrame(): void {
    if (changed.has(document) || isAroundPlace()) store.reroute()
    changed.clear()
  }

  function shownOnPage(): readonly Entry[] {
    return store.getSnapshot().entries.filter(({ surface }) => surface !== 'toast')
  }

  /** Whether one of the changed nodes is, or holds, a place that could show an open entry. */
  function isAroundPlace(): boolean {
    const scopes = shownOnPage().flatMap(({ scope }) => scopeChain(scope, router.scope))
    const seen = new Set<Node>()
    for (const { id, scope } of router.surfaces()) {
      let at = !scope || scopes.includes(scope) ? (router.element(id) as Node | null) : null
      for (; at && !seen.has(at); at = at.parentNode ?? (at as ShadowRoot).host) {
        if (changed.has(at)) return true
        seen.add(at)
      }
    }
    return false
  }

  function update(): void {
    if (!shownOnPage()[0]) observer.disconnect()
    else observer.observe(document, { subtree: true, attributeFilter: ATTRIBUTES })
  }

  update()
  const stop = store.subscribe(update)
  return () => {
    stop()
    observer.disconnect()
  }
}
