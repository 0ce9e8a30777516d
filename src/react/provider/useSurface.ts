'use client'

import { useCallback, useId, useRef } from 'react'
import { isRendered } from '../../dom/isRendered.js'
import type { RoutedItem } from '../../model/Routing.js'
import { useErrorContext } from './ErrorContext.js'
import { useIsomorphicLayoutEffect } from './useIsomorphicLayoutEffect.js'
import { useServerItems } from './useServerItems.js'
import { useStoreValue } from './useStoreValue.js'

const NOTHING: readonly RoutedItem[] = []

/**
 * Registers a place in the nearest scope and subscribes to what is routed to it, and to nothing else.
 *
 * @param kind What sort of place it is.
 * @param name A field's name.
 * @returns The place's id, a ref for the element that makes it count, and what it shows; with the context, since
 *   each reading of it costs a form of many fields a little at every render.
 */
export function useSurface(kind: 'field' | 'summary' | 'banner', name?: string) {
  const context = useErrorContext()
  const { store, config } = context
  const scope = context.scope.id
  const id = useId()
  const element = useRef<Element | null>(null)

  useIsomorphicLayoutEffect(() => {
    const remove = store.router.addSurface(
      { id, kind, scope, name },
      { element: () => element.current, isRendered: () => isRendered(element.current) },
    )
    store.reroute()
    return () => {
      remove()
      store.reroute()
    }
  }, [store, id, kind, scope, name])

  const ref = useCallback(
    (next: Element | null) => {
      element.current = next
      store.reroute()
    },
    [store],
  )

  const serverItems = useServerItems(store, id, kind, scope)
  const routed = () => store.router.routed(id)
  const items = useStoreValue(store, `surface:${id}`, routed, serverItems)
  return { id, ref, items: config.ready ? items : NOTHING, context }
}
