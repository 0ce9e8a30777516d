'use client'

import { useCallback, useRef } from 'react'
import { controlOf } from './controlOf.js'
import type { FieldErrorState } from './useFieldError.js'
import { useIsomorphicLayoutEffect } from './useIsomorphicLayoutEffect.js'

/**
 * Ties a plain control, which the app did not spread `inputProps` on, to its error: found by name in the same
 * form when there is something to say, and let go afterwards. A control that is tied already is left alone.
 *
 * @returns A ref for the element that holds the error.
 */
export function useWiredControl(
  name: string,
  field: FieldErrorState,
): (element: Element | null) => void {
  const element = useRef<Element | null>(null)
  const { invalid } = field
  const describedBy = field.inputProps['aria-describedby'] ?? ''

  useIsomorphicLayoutEffect(() => {
    if (!invalid || element.current === null) return
    const control = controlOf(element.current, name)
    if (control === null || control.hasAttribute('aria-invalid')) return
    const before = control.getAttribute('aria-describedby')
    const ids = new Set([...describedBy.split(' '), ...(before?.split(/\s+/) ?? [])])
    control.setAttribute('aria-invalid', 'true')
    control.setAttribute('aria-describedby', [...ids].filter(Boolean).join(' '))
    return () => {
      control.removeAttribute('aria-invalid')
      if (before === null) control.removeAttribute('aria-describedby')
      else control.setAttribute('aria-describedby', before)
    }
  }, [invalid, name, describedBy])

  return useCallback((next: Element | null) => {
    element.current = next
  }, [])
}
