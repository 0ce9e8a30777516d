'use client'

import { type RefCallback, useContext, useEffect, useRef } from 'react'
import type { RoutedItem } from '../model/Routing.js'
import { useErrorContext } from './ErrorContext.js'
import { errorIdOf } from './errorIdOf.js'
import { type FieldAria, fieldAria } from './fieldAria.js'
import { inlineText } from './inlineText.js'
import { ScopeContext } from './ScopeContext.js'
import { useSurface } from './useSurface.js'

export interface FieldErrorOptions {
  /** A controlled field's value: when it changes, the field counts as edited. */
  readonly value?: unknown
  /** Ids of the field's hints; they stay in `aria-describedby`, after the error's. */
  readonly describedBy?: string | undefined
}

/** What {@link useFieldError} returns. */
export interface FieldErrorState {
  readonly invalid: boolean
  /** The field's sentences, each error's once; undefined where they stand at another field, or nowhere. */
  readonly message: string | undefined
  readonly messages: readonly string[]
  /** The operation that the error came from runs again. */
  readonly pending: boolean
  /** ARIA attributes for the control, and nothing else: they go beside any form library's own props. */
  readonly inputProps: FieldAria
  /** For the element that holds the message. The field counts as rendered while it is in the document, empty or not. */
  readonly errorProps: { readonly id: string; readonly ref: RefCallback<Element> }
}

/**
 * The errors that are routed to a field.
 *
 * @param name The request parameter's path (`PersonId`, `Infos.0.Name`, `Infos[0].Name`), or what the scope's
 *   `fields` call it.
 * @throws Outside a provider.
 */
export function useFieldError(name: string, options: FieldErrorOptions = {}): FieldErrorState {
  const { present } = useErrorContext('useFieldError')
  const { labels } = useContext(ScopeContext)
  const { id, ref, items } = useSurface('field', name)
  useEditedValue(items, options)

  const messages = items
    .filter((item) => item.role === 'text')
    .map((item) => inlineText(item, present(item.entry, labels)))
  const told = [...new Set(messages)]
  const invalid = items.length > 0
  const errorIds = items.map(({ role, target }) =>
    errorIdOf(role === 'pointer' && target !== undefined ? target : id),
  )
  return {
    invalid,
    message: told.length > 0 ? told.join(' ') : undefined,
    messages: told,
    pending: items.some((item) => item.entry.pending),
    inputProps: fieldAria({ invalid, errorIds, describedBy: options.describedBy }),
    errorProps: { id: errorIdOf(id), ref },
  }
}

/** A controlled field that a library changes without native events is edited when its value changes. */
function useEditedValue(items: readonly RoutedItem[], options: FieldErrorOptions): void {
  const { store } = useErrorContext('useFieldError')
  const { value } = options
  const seen = useRef({ items, value })
  useEffect(() => {
    const before = seen.current
    seen.current = { items, value }
    if (Object.is(before.value, value) || !('value' in options)) return
    for (const { entry, violation } of before.items) {
      store.end(entry.id, 'edited', entry.violations[violation])
    }
  })
}
