'use client'

import { type RefObject, useRef } from 'react'
import { controlOf } from '../../dom/controlOf.js'
import { DESCRIBED_BY, describe, describers, GROUP } from '../../dom/describe.js'
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
    let held: Element | undefined
    let untie = () => {}
    const tie = () => {
      if (target?.isConnected && (isTied(target) || target === held)) return
      const control = controlOf(place, name)
      if (!control) return
      untie()
      target = groupOf(control) ?? control
      held = undefined
      if (isTied(target)) return
      const own = target
      if (own.matches(':focus')) {
        held = own
        untie = describeOnBlur(own, ids)
      } else untie = describe(own, ids)
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

/**
 * Marks a control that has focus as invalid, and describes it when it loses focus: screen readers say a new description
 * of the focused control at once, and a live region says the error already.
 *
 * @returns Takes both away.
 */
function describeOnBlur(control: Element, ids: readonly string[]): () => void {
  let undo = describe(control, [])
  const onBlur = () => {
    undo()
    undo = describe(control, ids)
  }
  control.addEventListener('blur', onBlur, { once: true })
  return () => {
    control.removeEventListener('blur', onBlur)
    undo()
  }
}

/** The group of a radio button, or of a checkbox that is one of several of its name. */
function groupOf(control: Element): Element | null {
  if (!control.matches('[type=radio], [type=checkbox]')) return null
  const group = control.closest(GROUP)
  const name = CSS.escape(control.getAttribute('name') ?? '')
  return group?.querySelectorAll(`[name="${name}"]`)[1] ? group : null
}
