'use client'

import { useEffect } from 'react'
import { describeControl } from '../../dom/controls/describeControl.js'
import { watchEdits } from '../../dom/controls/watchEdits.js'
import { focusOutcome, prepareOutcome } from '../../dom/focus/focusOutcome.js'
import { watchPage } from '../../dom/watchPage.js'
import type { ErrorContextValue } from '../provider/ErrorContext.js'

/**
 * Watches the page while there is a field, a summary or a banner on it: edits end errors, places that the page hides or
 * shows are routed anew, a failed submit moves focus. An app that has only toasts doesn't ship these parts.
 */
export function useWatchedPlaces({ store, page }: ErrorContextValue): void {
  useEffect(() => {
    if (page.places++ === 0) {
      const stops = [watchEdits(window, store), watchPage(document, store)]
      Object.assign(page, { focusOutcome, prepareOutcome, describeControl })
      page.stop = () => {
        for (const stop of stops) stop()
      }
    }
    return () => {
      if (--page.places === 0) page.stop?.()
    }
  }, [store, page])
}
