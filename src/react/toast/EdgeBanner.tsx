'use client'

import type { CSSProperties } from 'react'
import { BannerFrame } from '../box/BannerFrame.js'
import { useShownErrors } from '../box/useShownErrors.js'
import { useSurface } from '../provider/useSurface.js'

/**
 * Replaces an omitted toaster, and any toaster where there is no JavaScript. Shows the errors without a place on the
 * page, at the page's lower edge.
 */
export function EdgeBanner() {
  return (
    <BannerFrame
      errors={useShownErrors(useSurface('toaster').items)}
      style={onServer ? undefined : EDGE}
    />
  )
}

/** Where a page's security policy forbids style attributes, it forbids them in HTML. */
const onServer = typeof document === 'undefined'

/** Inline, so an app that forgot the style sheet loses no error. */
const EDGE: CSSProperties = {
  position: 'fixed',
  insetInline: 0,
  insetBlockEnd: 0,
  margin: 0,
  maxBlockSize: '50%',
  overflow: 'auto',
}
