'use client'

import { type RefObject, useRef } from 'react'
import { controlOf } from '../../dom/controlOf.js'
import { DESCRIBED_BY, describers } from '../../dom/describers.js'
import { useIsomorphicLayoutEffect } from '../provider/useIsomorphicLayoutEffect.js'
import type { FieldErrorState } from './useFieldError.js'

/**
 * Ties a plain control, which the app did not spread `inputProps` on, to its error: found by name in the same
 * form when there is something to say, and let go afterwards; so is one that mounts in its place meanwhile, or is
 * described anew. A control that is tied already is left alone.
 * Of radio buttons and checkboxes in a group it is the group that is described; `aria-invalid` goes only where
 * ARIA 1.2 has it: on a radiogroup, not on a fieldset, not on a radio button.
 *
 * @returns A ref for the element that holds the error.
 */
export function useWiredControl<Place extends Element>(
  name: string,
  { invalid, inputProps }: FieldErrorState,
): RefObject<Place | null> {
  const element = useRef<Place>(null)
  const describedBy = inputProps[DESCRIBED_BY] ?? ''

  useIsomorphicLayoutEffect(() => {
    const place = element.current
    if (!invalid || !place) return
    const ids = describedBy.split(' ')
    const isTied = (control: Element) => describers(control).includes(ids[0] ?? '')
    let target: Element | undefined
    let untie = () => {}
    const tie = () => {
      if (target?.isConnected && isTied(target)) return
      const control = controlOf(place, name)
      if (!control) return
      untie()
      target = groupOf(control) ?? control
      if (isTied(target)) return
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

  return element
}

/** The group of a radio button, or of a checkbox that is one of several of its name. */
function groupOf(control: Element): Element | null {
  if (!control.matches('[type=radio], [type=checkbox]')) return null
  const group = control.closest('fieldset, [role=radiogroup], [role=group]')
  const name = CSS.escape(control.getAttribute('name') ?? '')
  return group?.querySelectorAll(`[name="${name}"]`)[1] ? group : null
}

/** Describes a control; what it returns takes away what was added, whatever else has been set since. */
function mark(control: Element, ids: readonly string[]): () => void {
  const known = describers(control)
  const added = ids.filter((id) => !known.includes(id))
  const invalid = control.getAttribute('aria-invalid')
  set(control, DESCRIBED_BY, [...added, ...known].join(' '))
  if (!control.matches('fieldset:not([role=radiogroup]), [role=group], [type=radio]')) {
    set(control, 'aria-invalid', 'true')
  }
  return () => {
    const left = describers(control).filter((id) => !added.includes(id))
    set(control, DESCRIBED_BY, left.join(' '))
    set(control, 'aria-invalid', invalid)
  }
}

function set(element: Element, attribute: string, value: string | null): void {
  if (value) element.setAttribute(attribute, value)
  else element.removeAttribute(attribute)
}
