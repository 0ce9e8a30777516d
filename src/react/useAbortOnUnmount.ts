'use client'

import { useEffect, useMemo } from 'react'

/** A signal, and what lets go of what it listens to. */
export interface LinkedSignal {
  readonly signal: AbortSignal
  readonly release: () => void
}

/** The signals of one component. */
interface AbortGroup {
  /** A signal that follows `outer` too. */
  link(outer: AbortSignal | undefined): LinkedSignal
  /** Keeps a signal that has been used, until a later one of the same key comes to be kept. */
  hold(key: string | undefined, link: LinkedSignal): void
}

/** Signals that abort when the component has unmounted for good. */
export function useAbortOnUnmount(): AbortGroup {
  const group = useMemo(() => {
    const controllers = new Set<AbortController>()
    const held = new Map<string | undefined, LinkedSignal>()
    return {
      controllers,
      mounted: true,
      hold(key: string | undefined, link: LinkedSignal): void {
        held.get(key)?.release()
        held.set(key, link)
      },
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
    group.mounted = true
    return () => {
      group.mounted = false
      // StrictMode unmounts and mounts again in one task.
      setTimeout(() => {
        if (group.mounted) return
        for (const controller of group.controllers) controller.abort()
      })
    }
  }, [group])
  return group
}
