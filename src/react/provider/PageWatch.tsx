'use client'

import { startTransition, useEffect, useInsertionEffect, useReducer, useRef } from 'react'
import { labelNamed } from '../../dom/controls/labelNamed.js'
import { keepFocus } from '../../dom/focus/keepFocus.js'
import type { Attempt } from '../../dom/watchActions.js'
import { watchLeaving } from '../../dom/watchLeaving.js'
import { watchNetwork } from '../../dom/watchNetwork.js'
import { watchResets } from '../../dom/watchResets.js'
import type { ErrorContextValue } from './ErrorContext.js'
import { useIsomorphicLayoutEffect } from './useIsomorphicLayoutEffect.js'
import { useLatest } from './useLatest.js'

/**
 * Watches the page while the provider is there: focus, form actions, leaving, the network. Says when a retry has
 * succeeded and when the network is back (WCAG 4.1.3).
 *
 * Draws nothing. It is a component, so that the updates that it asks for with each submit render nothing else.
 */
export function PageWatch({ context }: { readonly context: ErrorContextValue }): null {
  const { store, page } = context
  const latest = useLatest(context)
  const resets = useRef<ReturnType<typeof watchResets>>(undefined)
  // Transitions may end in another order than they began: a commit's list has those that are a part of it.
  const [attempts, join] = useReducer(
    (before: readonly Attempt[], attempt: Attempt) => [...before, attempt].slice(-MOST),
    [],
  )
  // React runs insertion effects before it resets the forms of a commit, and layout effects after that.
  useInsertionEffect(() => resets.current?.begin(attempts), [attempts])
  useIsomorphicLayoutEffect(() => resets.current?.end(), [attempts])
  // Other words were rendered before the page's labels were in their language.
  useIsomorphicLayoutEffect(() => {
    for (const one of store.all()) store.update(one, {})
  }, [context])

  useEffect(() => {
    function say(key: string): void {
      const { announce, text } = latest.current
      announce(text(key), 'polite')
    }
    page.labelNamed = labelNamed
    resets.current = watchResets(window, store, (attempt) => startTransition(() => join(attempt)))
    const stops = [
      resets.current.stop,
      keepFocus(document),
      watchLeaving(window, store),
      watchNetwork(window, store, () => say('backOnline')),
      store.subscribe(() => say('resolved'), 'resolved'),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [store, page, latest])
  return null
}

/** More submits than are ever under way at once. */
const MOST = 9
