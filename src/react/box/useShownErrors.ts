'use client'

import type { RoutedItem } from '../../model/Routing.js'
import { inlineText } from '../../present/inlineText.js'
import { useErrorContext } from '../provider/ErrorContext.js'
import type { PresentedError } from '../scope/useTrackedApi.js'

/** One entry in a banner, a summary or the toaster. */
export interface ShownError extends PresentedError {
  /** The violations that the surface shows. Those that only a field shows are left out. */
  readonly lines: readonly ShownLine[]
}

/** One violation in words. */
export interface ShownLine {
  readonly key: string
  readonly text: string
  /** The id of the field that the line links to. Undefined for a line that is no link. */
  readonly target: string | undefined
  /** The language and direction of `text`, which may be in a fallback language. */
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
}

/** Groups the items of one surface by entry, and puts them into words. */
export function useShownErrors(items: readonly RoutedItem[]): readonly ShownError[] {
  const { present, scope } = useErrorContext()
  const shown = new Map<string, ShownError & { lines: ShownLine[] }>()
  for (const item of items) {
    const { entry, violation } = item
    const presentation = present(entry, scope)
    const known = shown.get(entry.id) ?? { ...entry, presentation, lines: [] }
    shown.set(entry.id, known)
    if (violation < 0) continue
    const text = inlineText(item, presentation)
    const { locale: lang, dir } = presentation
    known.lines.push({ key: `${entry.id}:${violation}`, text, target: item.target, lang, dir })
  }
  return [...shown.values()]
}
