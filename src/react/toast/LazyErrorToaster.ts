'use client'

import { createLazyToaster } from './createLazyToaster.js'

/** {@link ErrorToaster}, in a chunk of its own that loads after the page has hydrated. */
export const LazyErrorToaster = createLazyToaster(
  async () => (await import('./ErrorToaster.js')).ErrorToaster,
)
