'use client'

import { useState } from 'react'
import { isPlain } from '../../store/isPlain.js'
import { useIsomorphicLayoutEffect } from './useIsomorphicLayoutEffect.js'

/**
 * Makes an object that an app writes in place (`actions={{ … }}`) safe to depend on: returns a copy, the same one while
 * the content is the same. Functions count as the same: each commit puts the newest ones into the copy.
 */
export function useInPlace<Value>(given: Value): Value {
  const [kept, keep] = useState(() => copyOf(given))
  const same = contain(() => alike(kept, given), false)
  const now = same ? kept : copyOf(given)
  if (!same) keep(now)
  useIsomorphicLayoutEffect(() => {
    if (now !== given) contain(() => fill(now, given), now)
  })
  return now
}

function copyOf<Value>(given: Value): Value {
  return contain(() => fill(undefined, given) as Value, given)
}

/** Whether two values are made of the same parts, whatever their functions do. */
function alike(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a === 'function') return typeof b === 'function'
  if (!isPlain(a) || !isPlain(b)) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && alike(a[key], b[key]))
  )
}

/** Puts the parts of a value, and theirs, into its copy. */
function fill(copy: unknown, given: unknown): unknown {
  if (!isPlain(given)) return given
  const target = isPlain(copy) ? copy : ((Array.isArray(given) ? [] : {}) as typeof given)
  for (const key of Object.keys(given)) target[key] = fill(target[key], given[key])
  return target
}

/** Returns `otherwise` where a getter of the app's throws, or an object holds itself. */
function contain<Result>(look: () => Result, otherwise: Result): Result {
  try {
    return look()
  } catch {
    return otherwise
  }
}
