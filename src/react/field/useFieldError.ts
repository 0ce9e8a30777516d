'use client'

import { type RefCallback, useEffect, useRef } from 'react'
import { errorIdOf } from '../../dom/controls/describe.js'
import type { Machine } from '../../model/Machine.js'
import type { Severity } from '../../model/Policy.js'
import type { RoutedItem } from '../../model/Routing.js'
import { inlineText } from '../../present/inlineText.js'
import { sameValue } from '../provider/sameValue.js'
import { severityKeys } from '../provider/severityKeys.js'
import { useSurface } from '../provider/useSurface.js'
import { useWatchedPlaces } from '../scope/useWatchedPlaces.js'
import { rename } from './rename.js'

export interface FieldErrorOptions {
  /** A controlled field's value: when it changes, the field counts as edited. */
  readonly value?: unknown
  /** Ids of the field's hints, separated by spaces; in `aria-describedby` they follow the error's. */
  readonly describedBy?: string | undefined
}

/** What {@link useFieldError} returns. */
export interface FieldErrorState {
  readonly invalid: boolean
  /** The field's sentences; undefined where it has none, or where they stand at another field. */
  readonly message: string | undefined
  readonly messages: readonly string[]
  /** The operation that the error came from runs again. */
  readonly pending: boolean
  /** The gravest of its errors' severities, to be put in words for screen readers. */
  readonly severity: Severity
  /**
   * ARIA attributes for the control, and nothing else: they go beside any form library's own props. For a
   * group of radio buttons or checkboxes they go on the element with `role="radiogroup"` or on the fieldset.
   */
  readonly inputProps: {
    readonly 'aria-invalid'?: true
    /** The error comes first: it is news (WCAG 1.3.1, 3.3.1; technique ARIA21). */
    readonly 'aria-describedby'?: string
  }
  /**
   * For the element that holds the message: its id, its ref, and the language of the words.
   *
   * The field counts as rendered while this element is in the document. So render it always, `<p
   * {...field.errorProps}>{field.message}</p>`, and not only while `invalid`: where it is missing, the error goes to
   * the summary, the banner or the toaster instead. Where a library draws the message, the ref may go on the element
   * around control and message.
   */
  readonly errorProps: {
    readonly id: string
    readonly ref: RefCallback<Element>
    readonly lang?: string
  }
  /** The direction of the words, for an element within that line: the line itself keeps the page's. */
  readonly dir: 'ltr' | 'rtl' | undefined
}

/**
 * The errors that are routed to a field.
 *
 * @param name The request parameter's path (`PersonId`, `Infos.0.Name`, `Infos[0].Name`), or its name in the scope's
 *   `fields`.
 * @throws Outside a provider.
 */
export function useFieldError(name: string, options: FieldErrorOptions = {}): FieldErrorState {
  const { id, ref, items, context } = useSurface('field', { name, rename })
  useWatchedPlaces(context)
  const { store, scope, present } = context
  useEditedValue(store, items, options)

  const shown = items
    .filter((item) => item.role === 'text')
    .map((item) => ({ item, words: present(item.entry, scope) }))
  const messages = [...new Set(shown.map(({ item, words }) => inlineText(item, words)))]
  const [first] = shown
  const invalid = items.length > 0
  // An item that only points to another field is described there.
  const errorIds = items.map(({ target = id }) => errorIdOf(target))
  const ids = [...new Set([...errorIds, ...(options.describedBy?.match(/\S+/g) ?? [])])]
  return {
    invalid,
    message: messages.join(' ') || undefined,
    messages,
    pending: items.some((item) => item.entry.pending),
    severity:
      severities.find((one) => shown.some(({ words }) => words.severity === one)) ?? 'error',
    inputProps: {
      ...(invalid && { 'aria-invalid': true }),
      ...(ids[0] && { 'aria-describedby': ids.join(' ') }),
    },
    errorProps: {
      id: errorIdOf(id),
      ref,
      ...(first && { lang: first.words.locale }),
    },
    dir: first?.words.dir,
  }
}

/** The gravest first. */
const severities = Object.keys(severityKeys) as readonly Severity[]

/** A change of the value is an edit also where a library changes it without native events. */
function useEditedValue(
  store: Machine,
  items: readonly RoutedItem[],
  options: FieldErrorOptions,
): void {
  const { value } = options
  const seen = useRef({ items, value })
  useEffect(() => {
    const before = seen.current
    seen.current = { items, value }
    if (sameValue(before.value, value) || !('value' in options)) return
    for (const { entry, violation } of before.items) {
      // An app that empties a field after a failure would end an error that nobody has seen yet.
      if (store.isTold(entry.id)) store.end(entry.id, 'edited', entry.violations[violation])
    }
  })
}
