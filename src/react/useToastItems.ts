'use client'

import type { RoutedItem } from '../model/Routing.js'
import { useErrorContext } from './ErrorContext.js'
import { useStored } from './useStored.js'

/** What no place on the page shows, not yet in words; nothing while a locale is waited for. */
export function useToastItems(): readonly RoutedItem[] {
  const { config } = useErrorContext()
  const items = useStored('surface:toaster', ({ router }) => router.routed('toaster'))
  return config.ready ? items : []
}
