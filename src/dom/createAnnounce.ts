/** Says something to screen readers that no entry says. */
export type Announce = (text: string, politeness: 'assertive' | 'polite') => void

/** Until a text is added, in milliseconds: focus has moved by then, and the regions into a modal dialog. */
const GAP_MS = 50

/** How long a text stays to be read, in milliseconds. */
const STAY_MS = 10_000

/** So many stay at once: a service that fails all the time is not to fill the page. */
const MOST = 10

/**
 * What says texts in the host's live regions. Each text is an element of its own that comes and goes, as in a log
 * (technique ARIA23): what is added is said, a repeat too, and takes nothing from what is still to be read.
 *
 * @param place Where the host is by then.
 */
export function createAnnounce(place: { readonly current: Element | null }): Announce {
  return (text, politeness) => {
    setTimeout(() => {
      const region = place.current?.querySelector(`[aria-live="${politeness}"]`)
      if (!region) return
      const line = region.ownerDocument.createElement('div')
      line.textContent = text
      region.append(line)
      if (region.childElementCount > MOST) region.firstElementChild?.remove()
      setTimeout(() => line.remove(), STAY_MS)
    }, GAP_MS)
  }
}
