'use client'

import { type ComponentType, forwardRef, useEffect, useState } from 'react'
import { listen } from '../../dom/listen.js'
import { backoffDelay } from '../../store/backoffDelay.js'
import { useErrorContext } from '../provider/ErrorContext.js'
import { EdgeBanner } from './EdgeBanner.js'
import type { ErrorToasterProps } from './ErrorToaster.js'

/**
 * Makes a toaster that loads after the page has hydrated. Errors without a place on the page wait for it, and are shown
 * and announced when it comes. A load that fails is a `fault` event, once; until one succeeds, a banner at the edge of
 * the page shows the errors. It is tried again with a backoff, and when the network is back.
 */
export function createLazyToaster(load: () => Promise<ComponentType<ErrorToasterProps>>) {
  return forwardRef<HTMLDivElement, ErrorToasterProps>(function LazyErrorToaster(props, ref) {
    const { store } = useErrorContext()
    const [Toaster, setToaster] = useState<ComponentType<ErrorToasterProps>>()
    const [failures, setFailures] = useState(0)

    // Each failure begins a new wait.
    useEffect(() => {
      if (Toaster) return
      let asked = false
      const ask = async () => {
        if (asked) return
        asked = true
        try {
          const loaded = await load()
          setToaster(() => loaded)
        } catch (error) {
          if (failures === 0) store.emit({ type: 'fault', source: 'lazy-toaster', error })
          setFailures(failures + 1)
        }
      }
      if (failures === 0) {
        void ask()
        return
      }
      const timer = setTimeout(ask, backoffDelay(failures, Math.random))
      const stop = listen(window, ['online'], ask)
      return () => {
        clearTimeout(timer)
        stop()
      }
    }, [Toaster, failures, store])

    if (Toaster) return <Toaster {...props} {...{ ref }} />
    return failures > 0 ? <EdgeBanner /> : null
  })
}
