'use client'

import { type CSSProperties, type Ref, useImperativeHandle, useRef } from 'react'

/** Says a text to screen readers. */
export interface Announcer {
  announce(text: string, politeness: 'assertive' | 'polite'): void
}

/** Between clearing a region and filling it, in milliseconds: a repeat is a change then, and is said again. */
const GAP_MS = 50

/** How long an announcement stays to be read, in milliseconds, before the region is empty again. */
const STAY_MS = 10_000

/**
 * The kit's live regions: there, and empty, before the first error, since a region that appears together with
 * its text is often not read out (WCAG 4.1.3, technique ARIA22; radix-ui/primitives#3634).
 */
export function LiveRegions({ announcer }: LiveRegionsProps) {
  const assertive = useRef<HTMLDivElement>(null)
  const polite = useRef<HTMLDivElement>(null)

  useImperativeHandle(announcer, () => {
    const regions = { assertive: createRegion(assertive), polite: createRegion(polite) }
    return {
      announce(text, politeness) {
        regions[politeness].say(text)
      },
    }
  }, [])

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

/** Texts that come within one gap are said together, each in an element of its own. */
function createRegion(ref: { readonly current: HTMLElement | null }) {
  let waiting: string[] = []
  let filling: ReturnType<typeof setTimeout> | undefined
  let clearing: ReturnType<typeof setTimeout> | undefined

  function fill(): void {
    filling = undefined
    const region = ref.current
    const lines = waiting.map((text) => {
      const line = region?.ownerDocument.createElement('div')
      if (line !== undefined) line.textContent = text
      return line
    })
    waiting = []
    region?.replaceChildren(...lines.filter((line) => line !== undefined))
    clearing = setTimeout(() => ref.current?.replaceChildren(), STAY_MS)
  }

  return {
    say(text: string): void {
      waiting.push(text)
      if (filling !== undefined) return
      clearTimeout(clearing)
      ref.current?.replaceChildren()
      filling = setTimeout(fill, GAP_MS)
    },
  }
}

interface LiveRegionsProps {
  readonly announcer: Ref<Announcer>
}
