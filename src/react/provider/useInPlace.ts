'use client'

import { useState } from 'react'
import { isPlain } from './sameValue.js'
import { useIsomorphicLayoutEffect } from './useIsomorphicLayoutEffect.js'

/**
 * Makes an object that an app writes in place (`actions={{ … }}`) safe to depend on: the same object while its content
 * is the same. Functions count as the same, and each one calls that of the last commit.
 */
export function useInPlace<Value>(given: Value): Value {
  const [kept, keep] = useState(() => standFor(given))
  const same = contain(() => alike(kept.latest, given)) ?? false
  const now = same ? kept : standFor(given)
  if (!same) keep(now)
  useIsomorphicLayoutEffect(() => {
    now.latest = given
  })
  return now.standIn
}

/** An object that stands for the latest of those that are alike. */
interface Stand<Value> {
  latest: Value
  readonly standIn: Value
}

function standFor<Value>(given: Value): Stand<Value> {
  const stand = { latest: given, standIn: given }
  stand.standIn = contain(() => copyOf(given, () => stand.latest) as Value) ?? given
  return stand
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

/** A copy whose functions call those that are in the same place by then. */
function copyOf(value: unknown, read: () => unknown): unknown {
  if (typeof value === 'function') {
    return (...args: readonly unknown[]) =>
      (read() as (...args: readonly unknown[]) => unknown)(...args)
  }
  if (!isPlain(value)) return value
  const copy = (Array.isArray(value) ? [] : {}) as Record<string, unknown>
  for (const key of Object.keys(value)) {
    copy[key] = copyOf(value[key], () => (read() as Record<string, unknown>)[key])
  }
  return copy
}

/** Undefined where a getter of the app's throws, or an object holds itself. */
function contain<Result>(look: () => Result): Result | undefined {
  try {
    return look()
  } catch {
    return undefined
  }
}
