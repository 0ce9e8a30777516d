'use client'

import { useEffect, useMemo } from 'react'

/** Signals that abort when the component has unmounted for good. */
export function useAbortOnUnmount() {
  const group = useMemo(() => {
    const controllers = new Set<AbortController>()
    return {
      controllers,
      /** A signal that follows `outer` too. */
      signal(outer: AbortSignal | undefined): AbortSignal {
        const controller = new AbortController()
        const abort = () => {
          controller.abort(outer?.reason)
        }
        if (outer?.aborted) abort()
        outer?.addEventListener('abort', abort, { once: true })
        controllers.add(controller)
        return controller.signal
      },
    }
  }, [])
  useEffect(() => {
    let mounted = true
    return () => {
      mounted = false
      const mine = [...group.controllers]
      // StrictMode unmounts and mounts again in one task: only what was under way before that counts.
      setTimeout(() => {
        if (mounted) return
        for (const controller of mine) controller.abort()
        for (const controller of mine) group.controllers.delete(controller)
      })
    }
  }, [group])
  return group
}
