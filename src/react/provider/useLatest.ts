'use client'

import { useRef } from 'react'
import { useIsomorphicLayoutEffect } from './useIsomorphicLayoutEffect.js'

/** Returns a ref to the value of the last commit, for callbacks that must not change with the value. */
export function useLatest<Value>(value: Value): { readonly current: Value } {
  const ref = useRef(value)
  useIsomorphicLayoutEffect(() => {
    ref.current = value
  })
  return ref
}
