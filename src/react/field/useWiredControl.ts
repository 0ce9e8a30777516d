'use client'

import { type RefObject, useRef } from 'react'
import { controlOf } from '../../dom/controls/controlOf.js'
import { DESCRIBED_BY, describe, describers, GROUP } from '../../dom/controls/describe.js'
import { useIsomorphicLayoutEffect } from '../provider/useIsomorphicLayoutEffect.js'
import type { FieldErrorState } from './useFieldError.js'

/**
 * Ties a control, on which the app did not spread `inputProps`, to its error while there is one: the control of the
 * field's name in the same form, also one that mounts in its place meanwhile or whose description is set anew. Of radio
 * buttons and checkboxes in a group it is the group that is described. A control that is tied already is left alone.
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
      untie = describe(target, ids)
      observer.observe(target, { attributeFilter: [DESCRIBED_BY] })
      // Each node between the control and the error, not their subtrees: a form of hundreds changes little there.
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
  const group = control.closest(GROUP)
  const name = CSS.escape(control.getAttribute('name') ?? '')
  return group?.querySelectorAll(`[name="${name}"]`)[1] ? group : null
}
