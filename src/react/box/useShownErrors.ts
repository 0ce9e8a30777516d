'use client'

import { useRef } from 'react'
import type { Entry } from '../../model/Entry.js'
import type { RoutedItem } from '../../model/Routing.js'
import { inlineText } from '../../present/inlineText.js'
import { likeness } from '../../present/likeness.js'
import { useErrorContext } from '../provider/ErrorContext.js'
import type { PresentedError } from '../scope/useTrackedApi.js'

/**
 * One box of a banner, a summary or the toaster: an entry, or several that have the same words. Those have the id of
 * the newest, and the sum of their counts.
 */
export interface ShownError extends PresentedError {
  /** Stays the same as long as the box does, whichever of its entries ends first. */
  readonly key: string
  /** The entries in the box, oldest first. */
  readonly alike: readonly Entry[]
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

/** Groups the items of one surface by the box that shows them. */
export function groupAlike(items: readonly RoutedItem[]): readonly (readonly RoutedItem[])[] {
  const groups = new Map<string, RoutedItem[]>()
  for (const item of items) {
    const key = likeness(item.entry)
    const group = groups.get(key) ?? []
    groups.set(key, group)
    group.push(item)
  }
  return [...groups.values()]
}

/** Groups the items of one surface by box, and puts them into words. */
export function useShownErrors(
  items: readonly RoutedItem[],
  isNear?: boolean,
): readonly ShownError[] {
  const { present, scope } = useErrorContext()
  /** The boxes' keys by the ids of their entries. */
  const keys = useRef<ReadonlyMap<string, string>>(new Map())
  const next = new Map<string, string>()
  const taken = new Set<string>()
  const shown = groupAlike(items).map((group): ShownError => {
    const alike = [...new Set(group.map(({ entry }) => entry))]
    const entry = alike.at(-1) as Entry
    const presentation = present(entry, scope)
    const known = alike.map(({ id }) => keys.current.get(id) ?? id)
    const key = known.find((one) => !taken.has(one)) ?? likeness(entry)
    taken.add(key)
    for (const { id } of alike) next.set(id, key)
    return {
      ...entry,
      ...(alike[1] && together(alike)),
      key,
      alike,
      presentation,
      lines: group.flatMap((item): readonly ShownLine[] => {
        if (item.violation < 0) return []
        const text = inlineText(item, presentation, isNear)
        const { locale: lang, dir } = presentation
        return [{ key: `${entry.id}:${item.violation}`, text, target: item.target, lang, dir }]
      }),
    }
  })
  keys.current = next
  return shown
}

/** What several entries are as one. */
function together(entries: readonly Entry[]): Partial<Entry> {
  const sum = (key: 'count' | 'revision') => entries.reduce((total, one) => total + one[key], 0)
  const some = (key: 'pending' | 'retryable') => entries.some((one) => one[key])
  return {
    count: sum('count'),
    revision: sum('revision'),
    pending: some('pending'),
    retryable: some('retryable'),
  }
}
