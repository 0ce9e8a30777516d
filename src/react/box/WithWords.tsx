'use client'

import { type ReactNode, Suspense, useRef } from 'react'
import { useErrorContext } from '../provider/ErrorContext.js'
import { useHydrated } from '../provider/useHydrated.js'
import { useIsomorphicLayoutEffect } from '../provider/useIsomorphicLayoutEffect.js'

/**
 * Lets a place for errors wait for a locale that loads, where there are errors already: on a server, and until it has
 * hydrated. The rest of the page doesn't wait.
 */
export function WithWords({ children }: WithWordsProps) {
  const { loadWords, store } = useErrorContext()
  const come = useRef(false)
  const release = useRef<() => void>(undefined)

  // A part that waits hydrates later than what is around it, even once it has its words. Until then its errors would
  // be shown elsewhere.
  useIsomorphicLayoutEffect(() => {
    if (loadWords && !come.current) release.current = store.router.prepare(() => true)
    return free
  }, [])
  const free = () => {
    if (!release.current) return
    release.current()
    release.current = undefined
    store.reroute()
  }
  const onCome = () => {
    come.current = true
    free()
  }

  if (!loadWords) return children
  return (
    <Suspense>
      <Wait onCome={onCome}>{children}</Wait>
    </Suspense>
  )
}

function Wait({ onCome, children }: WaitProps) {
  const { config, loadWords, store, draft } = useErrorContext()
  const hydrated = useHydrated()
  const waits = !hydrated && [store, draft].some((one) => one.getSnapshot().entries[0])
  if (waits && !config.ready) throw loadWords?.()

  // What stands inside has registered by now. Routing in the same commit keeps its errors there.
  useIsomorphicLayoutEffect(() => {
    onCome()
    if (!waits) return
    store.reroute()
    store.flush()
  }, [])
  return children
}

interface WaitProps extends WithWordsProps {
  readonly onCome: () => void
}

interface WithWordsProps {
  readonly children: ReactNode
}
