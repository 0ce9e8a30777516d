'use client'

import { useInsertionEffect, useState } from 'react'
import type { RunOptions, RunResult } from '../../model/Store.js'

/** Makes a call whose signal aborts when the component has unmounted for good, or with the caller's own. */
type RunAbortable = <Data>(
  call: (signal: AbortSignal) => Promise<RunResult<Data>>,
  options: Pick<RunOptions, 'key' | 'signal'>,
) => Promise<RunResult<Data>>

/** Calls that are given up together with the component. */
export function useAbortOnUnmount(): RunAbortable {
  const [{ run, abort }] = useState(createGroup)
  // Of all effects these alone end with the component for good, and not in StrictMode.
  useInsertionEffect(() => () => queueMicrotask(abort), [abort])
  return run
}

function createGroup() {
  const controllers = new Set<AbortController>()
  /** Of calls that have failed, by their keys: what lets go of them. */
  const failed = new Map<string | undefined, () => void>()

  const run: RunAbortable = async (call, { key, signal }) => {
    const controller = new AbortController()
    const follow = () => controller.abort(signal?.reason)
    const release = () => {
      signal?.removeEventListener('abort', follow)
      controllers.delete(controller)
    }
    if (signal?.aborted) follow()
    signal?.addEventListener('abort', follow)
    controllers.add(controller)
    const result = await call(controller.signal)
    if (result.ok || result.error.origin === 'abort') release()
    else {
      // What failed may be tried again, and goes with the component then too; until another one of its key has.
      failed.get(key)?.()
      failed.set(key, release)
    }
    return result
  }

  return {
    run,
    abort() {
      for (const controller of controllers) controller.abort()
    },
  }
}
