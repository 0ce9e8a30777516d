'use client'

import { useCallback, useRef } from 'react'
import { controlOf } from './controlOf.js'
import type { FieldErrorState } from './useFieldError.js'
import { useIsomorphicLayoutEffect } from './useIsomorphicLayoutEffect.js'

/**
 * Ties a plain control, which the app did not spread `inputProps` on, to its error: found by name in the same
 * form when there is something to say, and let go afterwards; so is one that mounts in its place meanwhile, or is
 * described anew. A control that is tied already is left alone.
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
    const place = element.current
    if (!invalid || place === null) return
    const ids = describedBy.split(' ')
    let target: Element | undefined
    let untie = () => {}
    const tie = () => {
      if (target?.isConnected && describers(target).includes(ids[0])) return
      const control = controlOf(place, name)
      if (control === null) return
      untie()
      target = groupOf(control) ?? control
      if (describers(target).includes(ids[0])) return
      untie = mark(target, ids)
      observer.observe(target, { attributeFilter: [DESCRIBED_BY] })
      // Each node on its way to the error, and not all below: in a form of hundreds, too, little happens there.
      for (let at = target.parentNode; at; at = at.contains(place) ? null : at.parentNode) {
        observer.observe(at, { childList: true })
      }
    }
    const observer = new MutationObserver(tie)
    tie()
    return () => {
      observer.disconnect()
      untie()
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

const DESCRIBED_BY = 'aria-describedby'

/** Describes a control; what it returns takes away what was added, whatever else has been set since. */
function mark(control: Element, ids: readonly string[]): () => void {
  const known = describers(control)
  const added = new Set<unknown>(ids.filter((id) => !known.includes(id)))
  control.setAttribute(DESCRIBED_BY, [...added, ...known].join(' '))
  const before = control.getAttribute('aria-invalid')
  if (!control.matches('fieldset:not([role="radiogroup"]), [role="group"], [type="radio"]')) {
    control.setAttribute('aria-invalid', 'true')
  }
  return () => {
    restore(
      control,
      DESCRIBED_BY,
      describers(control)
        .filter((id) => !added.has(id))
        .join(' '),
    )
    restore(control, 'aria-invalid', before)
  }
}

function describers(element: Element): readonly (string | undefined)[] {
  return element.getAttribute(DESCRIBED_BY)?.split(/\s+/).filter(Boolean) ?? []
}

function restore(element: Element, attribute: string, value: string | null): void {
  if (value) element.setAttribute(attribute, value)
  else element.removeAttribute(attribute)
}
