'use client'

import { type RefCallback, useState } from 'react'
import { controlOf } from '../../dom/controls/controlOf.js'
import { errorIdOf } from '../../dom/controls/describe.js'
import { describeControl } from '../../dom/controls/describeControl.js'
import { focusControl } from '../../dom/focus/focusControl.js'
import { reveal } from '../../dom/focus/reveal.js'
import { type ShownError, useShownErrors } from '../box/useShownErrors.js'
import { useIsomorphicLayoutEffect } from '../provider/useIsomorphicLayoutEffect.js'
import { useSurface } from '../provider/useSurface.js'
import { useWatchedPlaces } from '../scope/useWatchedPlaces.js'

/** What {@link useErrorSummary} returns. */
export interface ErrorSummaryState {
  /** For the element that makes the summary count and that takes focus (`tabIndex={-1}` while it has lines). */
  readonly ref: RefCallback<Element>
  readonly errors: readonly ShownError[]
  /** The id that a line's link leads to: the control's, or that of the field's error where the control has none. */
  readonly controlId: (target: string) => string
  /**
   * Focuses a line's control, with its label in view. Opens the closed `<details>` and parts hidden until found around
   * it. Another hidden part, such as a tab panel, is the app's to open: the control dispatches `beforematch`, which
   * bubbles, and is focused when it appears. False where the control is gone.
   */
  readonly focusField: (target: string) => boolean
}

/**
 * The lines of the nearest scope's summary: its violations, those at fields as links. Those of one error are in the order
 * of the page, whatever order the API has them in (GOV.UK Design System, error summary). A single problem that its field
 * shows is not repeated here; of several, the last one stays.
 *
 * @throws Outside a provider.
 */
export function useErrorSummary(): ErrorSummaryState {
  const { ref, items, context } = useSurface('summary')
  useWatchedPlaces(context)
  const { store } = context
  const [several, setSeveral] = useState(false)
  const [first, second] = items
  const shows = !!first && (several || !!second || first.role === 'text')
  useIsomorphicLayoutEffect(() => setSeveral(shows), [shows])
  const inPageOrder = [...items].sort((a, b) =>
    a.entry === b.entry ? store.router.order(a.target, b.target) : 0,
  )
  const control = (target: string) => {
    const place = store.router.element(target)
    return place && controlOf(place, store.router.surface(target)?.name)
  }
  return {
    ref,
    errors: useShownErrors(shows ? inPageOrder : [], true),
    controlId: (target) => control(target)?.id || errorIdOf(target),
    focusField(target) {
      const found = control(target)
      if (found) reveal(found, () => focusControl(found, describeControl))
      return !!found
    },
  }
}
