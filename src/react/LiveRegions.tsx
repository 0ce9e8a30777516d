'use client'

import { type CSSProperties, type Ref, useImperativeHandle, useRef } from 'react'

/** Says a text to screen readers. */
export interface Announcer {
  announce(text: string, politeness: 'assertive' | 'polite'): void
}

/** Until a text is added, in milliseconds: focus has moved by then, and the regions into a modal dialog. */
const GAP_MS = 50

/** How long a text stays to be read, in milliseconds. */
const STAY_MS = 10_000

/**
 * The kit's live regions: there, and empty, before the first error, since a region that appears together with
 * its text is often not read out (WCAG 4.1.3, technique ARIA22; radix-ui/primitives#3634).
 *
 * Each text is an element of its own that comes and goes, as in a log (technique ARIA23): what is added is said, a
 * repeat too, and takes nothing from what is still to be read.
 */
export function LiveRegions({ announcer }: LiveRegionsProps) {
  const assertive = useRef<HTMLDivElement>(null)
  const polite = useRef<HTMLDivElement>(null)

  useImperativeHandle(
    announcer,
    () => ({
      announce(text, politeness) {
        setTimeout(() => {
          const region = (politeness === 'polite' ? polite : assertive).current
          if (region === null) return
          const line = region.ownerDocument.createElement('div')
          line.textContent = text
          region.append(line)
          setTimeout(() => line.remove(), STAY_MS)
        }, GAP_MS)
      },
    }),
    [],
  )

  return (
    <>
      <div ref={assertive} style={HIDDEN} aria-live="assertive" data-rae-live="" />
      <div ref={polite} style={HIDDEN} aria-live="polite" data-rae-live="" />
    </>
  )
}

/** Out of sight without the style sheet too: an app with surfaces of its own may not have it. */
const HIDDEN: CSSProperties = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
}

interface LiveRegionsProps {
  readonly announcer: Ref<Announcer>
}
