/** Has screen readers say a text. It takes the place of one with the same key that is still to be said. */
export type Announce = (text: string, politeness: Politeness, key?: string) => void

type Politeness = 'assertive' | 'polite'

/** Delay of a text in milliseconds: by then focus has moved, and the regions have moved into a modal dialog. */
const GAP_MS = 50

/** How long a text stays in its region, in milliseconds. */
const STAY_MS = 10_000

/** How many texts stay at once: a service that keeps failing doesn't fill the page. */
const MOST = 10

/**
 * Makes the announcer, which adds texts to the live regions of a host. Each text is an element of its own, as in a log
 * (technique ARIA23): a repeat is read out too, and no text replaces another that is still to be read.
 */
export function createAnnounce(place: { readonly current: Element | null }): Announce {
  const waiting = new Map<string, readonly [text: string, politeness: Politeness]>()
  return (newest, level, key = newest) => {
    const waits = waiting.has(key)
    waiting.set(key, [newest, level])
    if (waits) return
    setTimeout(() => {
      const [text, politeness] = waiting.get(key) ?? []
      waiting.delete(key)
      const region = place.current?.querySelector(`[aria-live="${politeness}"]`)
      if (!region) return
      const line = region.ownerDocument.createElement('div')
      line.textContent = text ?? ''
      region.append(line)
      if (region.childElementCount > MOST) region.firstElementChild?.remove()
      setTimeout(() => line.remove(), STAY_MS)
    }, GAP_MS)
  }
}
