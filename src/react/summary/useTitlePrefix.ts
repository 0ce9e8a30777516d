'use client'

import { useEffect } from 'react'
import { useErrorContext } from '../provider/ErrorContext.js'

/**
 * Begins the document's title with "Error:" (GOV.UK Design System, error summary): it is what a screen reader
 * says first of a page that is loaded anew, and what a person sees of a tab. Once, however many want it. A title
 * that the app sets meanwhile is left alone.
 */
export function useTitlePrefix(active: boolean): void {
  const { text } = useErrorContext()
  useEffect(() => {
    if (!active) return
    const page = document as Titled
    // Kept with the document, which all providers of a page share.
    page.raeTitle ??= { holders: 0 }
    const { title, raeTitle: state } = page
    if (title !== state.own) {
      state.before = title
      page.title = text('documentTitle', { title })
      // As it reads now: of no title, a space is left away.
      state.own = page.title
    }
    state.holders += 1
    return () => {
      state.holders -= 1
      if (state.holders === 0 && page.title === state.own) page.title = state.before ?? ''
    }
  }, [active, text])
}

interface Titled extends Document {
  raeTitle?: { holders: number; before?: string; own?: string }
}
