'use client'

import { type ReactNode, Suspense } from 'react'
import { useErrorContext } from '../provider/ErrorContext.js'
import { useHydrated } from '../provider/useHydrated.js'
import { useIsomorphicLayoutEffect } from '../provider/useIsomorphicLayoutEffect.js'

/**
 * Lets a place for errors wait for a locale that loads, where there are errors already: on a server, and until it has
 * hydrated. The rest of the page doesn't wait.
 */
export function WithWords({ children }: WithWordsProps) {
  const { loadWords } = useErrorContext()
  if (!loadWords) return children
  return (
    <Suspense>
      <Wait>{children}</Wait>
    </Suspense>
  )
}

function Wait({ children }: WithWordsProps) {
  const { config, loadWords, store, draft } = useErrorContext()
  const hydrated = useHydrated()
  const waits = !hydrated && [store, draft].some((one) => one.getSnapshot().entries[0])
  if (waits && !config.ready) throw loadWords?.()

  // What stands inside has registered by now. Routing in the same commit keeps its errors there.
  useIsomorphicLayoutEffect(() => {
    if (!waits) return
    store.reroute()
    store.flush()
  }, [store, waits])
  return children
}

interface WithWordsProps {
  readonly children: ReactNode
}
