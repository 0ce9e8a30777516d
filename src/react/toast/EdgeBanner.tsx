'use client'

import type { CSSProperties } from 'react'
import { BannerFrame } from '../box/BannerFrame.js'
import { useShownErrors } from '../box/useShownErrors.js'
import { useSurface } from '../provider/useSurface.js'

/** In the toaster's place where the app gave none: what no place on the page shows, at the page's lower edge. */
export function EdgeBanner() {
  return <BannerFrame errors={useShownErrors(useSurface('toaster').items)} style={EDGE} />
}

/** In view without the style sheet too: an app that has forgotten it loses no error. */
const EDGE: CSSProperties = {
  position: 'fixed',
  insetInline: 0,
  insetBlockEnd: 0,
  margin: 0,
  maxBlockSize: '50%',
  overflow: 'auto',
}
