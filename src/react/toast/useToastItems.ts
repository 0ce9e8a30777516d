'use client'

import { useEffect } from 'react'
import type { RoutedItem } from '../../model/Routing.js'
import { useErrorContext } from '../provider/ErrorContext.js'
import { useStored } from '../provider/useStored.js'

/**
 * What no place on the page shows, not yet in words; nothing while a locale is waited for. It is announced while
 * somebody takes it to show it.
 *
 * @param announces Whether who shows it announces it, too.
 */
export function useToastItems(announces = false): readonly RoutedItem[] {
  const { store, config, voices } = useErrorContext()
  const items = useStored('surface:toaster', ({ router }) => router.routed('toaster'))

  useEffect(() => {
    const own = announces ? 1 : 0
    voices.toasters += 1
    voices.own += own
    store.reroute()
    return () => {
      voices.toasters -= 1
      voices.own -= own
      store.reroute()
    }
  }, [store, voices, announces])

  return config.ready ? items : []
}
