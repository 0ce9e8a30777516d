'use client'

import { useEffect } from 'react'
import { useErrorContext } from './ErrorContext.js'

/**
 * Begins the document's title with "Error:" (GOV.UK Design System, error summary): it is what a screen reader
 * says first of a page that is loaded anew, and what a person sees of a tab. A title that the app sets
 * meanwhile is left alone.
 */
export function useTitlePrefix(active: boolean): void {
  const { text } = useErrorContext()
  useEffect(() => {
    if (!active) return
    const before = document.title
    const own = text('documentTitle', { title: before })
    document.title = own
    return () => {
      if (document.title === own) document.title = before
    }
  }, [active, text])
}
