'use client'

import { useEffect, useMemo } from 'react'

/** A signal, and what lets go of what it listens to. */
export interface LinkedSignal {
  readonly signal: AbortSignal
  readonly release: () => void
}

/** Signals that abort when the component has unmounted for good. */
export function useAbortOnUnmount(): { link(outer: AbortSignal | undefined): LinkedSignal } {
  const group = useMemo(() => {
    const controllers = new Set<AbortController>()
    return {
      controllers,
      /** A signal that follows `outer` too. */
      link(outer: AbortSignal | undefined): LinkedSignal {
        const controller = new AbortController()
        const abort = () => {
          controller.abort(outer?.reason)
        }
        if (outer?.aborted) abort()
        outer?.addEventListener('abort', abort)
        controllers.add(controller)
        return {
          signal: controller.signal,
          release() {
            outer?.removeEventListener('abort', abort)
            controllers.delete(controller)
          },
        }
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
      })
    }
  }, [group])
  return group
}
