'use client'

import { useRef } from 'react'
import { useIsomorphicLayoutEffect } from './useIsomorphicLayoutEffect.js'

/** A ref to the value of the last commit, for callbacks that must not change with it. */
export function useLatest<Value>(value: Value): { readonly current: Value } {
  const ref = useRef(value)
  useIsomorphicLayoutEffect(() => {
    ref.current = value
  })
  return ref
}
