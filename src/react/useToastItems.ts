'use client'

import { useEffect } from 'react'
import type { RoutedItem } from '../model/Routing.js'
import { useErrorContext } from './ErrorContext.js'
import { useStored } from './useStored.js'

/** What no place on the page shows, not yet in words; nothing while a locale is waited for. */
export function useToastItems(): readonly RoutedItem[] {
  const { store, config, toasters } = useErrorContext()
  const items = useStored('surface:toaster', ({ router }) => router.routed('toaster'))
  useEffect(() => {
    toasters.current += 1
    store.reroute()
    return () => {
      toasters.current -= 1
      store.reroute()
    }
  }, [store, toasters])
  return config.ready ? items : []
}
