'use client'

import { useCallback, useId, useRef } from 'react'
import { isRendered } from '../../dom/isRendered.js'
import type { Machine } from '../../model/Machine.js'
import type { RegisteredSurface, RoutedItem } from '../../model/Routing.js'
import { useErrorContext } from './ErrorContext.js'
import { useIsomorphicLayoutEffect } from './useIsomorphicLayoutEffect.js'
import { useStoreValue } from './useStoreValue.js'

const NOTHING: readonly RoutedItem[] = []

/**
 * Registers a surface in the nearest scope, and subscribes to the items that are routed to it.
 *
 * @returns The surface's id, a ref for its element, its items (none while a locale is loading), and the context. The
 *   element must be rendered, except for a toaster's. The context is there because a second read of it would slow down
 *   every field of a large form.
 * @throws Error outside a provider.
 */
export function useSurface(kind: RegisteredSurface['kind'], options: SurfaceOptions = {}) {
  const context = useErrorContext()
  const { store, draft, config } = context
  const { router } = store
  const { name, announces, rename } = options
  // Toasters show the errors that no scope shows, so they belong to the provider's.
  const scope = kind === 'toaster' ? '' : context.scope.id
  const id = useId()
  const element = useRef<Element | null>(null)
  const named = useRef<FieldName>({ name })
  const remove = useRef<() => void>(undefined)
  const onServer = useRef<OnServer>(undefined)

  // Replaced in place, so that a surface of another name or scope is never missing.
  useIsomorphicLayoutEffect(() => {
    rename?.(named.current, name, scope, store)
    remove.current = router.addSurface(
      { id, kind, scope, announces, ...named.current },
      { element: () => element.current, isRendered: () => isRendered(element.current) },
    )
    store.reroute()
  }, [store, router, id, kind, scope, name, announces, rename])
  useIsomorphicLayoutEffect(
    () => () => {
      remove.current?.()
      store.reroute()
    },
    [store, id],
  )

  const ref = useCallback(
    (next: Element | null) => {
      element.current = next
      store.reroute()
    },
    [store],
  )

  const items = useStoreValue(
    store,
    `surface:${id}`,
    () => router.routed(id),
    () => {
      // The first one that asks for a text keeps it: none does before it can show it.
      if (!config.ready) return NOTHING
      // The same list while the stores have the same entries. The ids come from `useId`: server and browser agree.
      const { entries } = store.getSnapshot()
      const { entries: drafts } = draft.getSnapshot()
      const seen = onServer.current
      if (seen?.entries === entries && seen.drafts === drafts) return seen.items
      // React's keys are the entries' ids.
      const all = [...entries, ...drafts.map((one) => ({ ...one, id: `draft-${one.id}` }))]
      const items = router.routedOnServer({ id, kind, scope, name }, context.scope, all)
      onServer.current = { entries, drafts, items }
      return items
    },
  )
  return { id, ref, items: config.ready ? items : NOTHING, context }
}

/** What a surface shows on a server, and what it was made of. */
interface OnServer {
  readonly entries: unknown
  readonly drafts: unknown
  readonly items: readonly RoutedItem[]
}

/** A field's name, with those that it had when open entries occurred. */
export interface FieldName {
  name: string | undefined
  former?: ReadonlyMap<string, string>
}

interface SurfaceOptions extends Pick<RegisteredSurface, 'name' | 'announces'> {
  /** Gives a field its name. From the field, so that an app that has none doesn't ship it. */
  readonly rename?: (
    field: FieldName,
    name: string | undefined,
    scope: string,
    store: Machine,
  ) => void
}
