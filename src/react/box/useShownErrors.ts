'use client'

import type { RoutedItem } from '../../model/Routing.js'
import { inlineText } from '../../present/inlineText.js'
import { useErrorContext } from '../provider/ErrorContext.js'
import type { PresentedError } from '../scope/useTrackedApi.js'

/** One entry on a banner, a summary or in the toaster. */
export interface ShownError extends PresentedError {
  /** Those of its violations that stand here and at no field. */
  readonly lines: readonly ShownLine[]
}

/** One violation in words. */
export interface ShownLine {
  readonly key: string
  readonly text: string
  /** The field surface whose control a link leads to. */
  readonly target: string | undefined
  /** The language and direction of the words as they are. */
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
}

/** Items of one surface, gathered by entry and put into words. */
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
