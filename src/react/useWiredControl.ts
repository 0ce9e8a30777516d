'use client'

import { useCallback, useRef } from 'react'
import { controlOf } from './controlOf.js'
import type { FieldErrorState } from './useFieldError.js'
import { useIsomorphicLayoutEffect } from './useIsomorphicLayoutEffect.js'

/**
 * Ties a plain control, which the app did not spread `inputProps` on, to its error: found by name in the same
 * form when there is something to say, and let go afterwards. A control that is tied already is left alone.
 * Of radio buttons and checkboxes in a group it is the group that is described; `aria-invalid` goes only where
 * ARIA 1.2 has it: on a radiogroup, not on a fieldset, not on a radio button.
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
    if (control === null) return
    const target = groupOf(control) ?? control
    const before = target.getAttribute('aria-describedby')
    const known = before?.split(/\s+/) ?? []
    const ids = describedBy.split(' ')
    if (ids[0] !== undefined && known.includes(ids[0])) return
    const stops = [
      set(target, 'aria-describedby', [...new Set([...ids, ...known])].join(' ').trim()),
    ]
    if (!target.matches('fieldset:not([role="radiogroup"]), [role="group"], [type="radio"]')) {
      stops.push(set(target, 'aria-invalid', 'true'))
    }
    return () => {
      for (const stop of stops) stop()
    }
  }, [invalid, name, describedBy])

  return useCallback((next: Element | null) => {
    element.current = next
  }, [])
}

/** The group of a radio button, or of a checkbox that is one of several of its name. */
function groupOf(control: Element): Element | null {
  if (!control.matches('[type="radio"], [type="checkbox"]')) return null
  const group = control.closest('fieldset, [role="radiogroup"], [role="group"]')
  const name = CSS.escape(control.getAttribute('name') ?? '')
  const several = (group?.querySelectorAll(`[name="${name}"]`).length ?? 0) > 1
  return several ? group : null
}

/** Sets an attribute; what it returns puts back what was there. */
function set(element: Element, attribute: string, value: string): () => void {
  const before = element.getAttribute(attribute)
  element.setAttribute(attribute, value)
  return () => {
    if (before === null) element.removeAttribute(attribute)
    else element.setAttribute(attribute, before)
  }
}
