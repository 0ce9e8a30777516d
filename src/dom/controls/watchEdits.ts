import type { Machine } from '../../model/Machine.js'
import { afterDispatch } from '../afterDispatch.js'
import { controlOf } from './controlOf.js'
import { describers } from './describe.js'
import { endFieldErrors } from './endFieldErrors.js'

/**
 * Ends a field's errors when a person edits the field: one that the edited control, or a group around it, is described
 * by, that contains it, or that has its name. Ends all that stand in a form when the form is reset. One listener serves
 * the whole page.
 */
export function watchEdits(window: Window, store: Machine): () => void {
  return afterDispatch(window, ['input', 'change', 'reset'], (event) => {
    if (store.getSnapshot().entries.length === 0) return undefined
    if (event.type === 'reset') return endAtReset(event, store)
    const path = event.composedPath().filter((at) => at instanceof Element)
    const target = path[0] as HTMLInputElement | undefined
    if (!target || target.matches(event.type === 'input' ? CHOICE : TEXT)) return undefined
    const ids: string[] = []
    for (const at of path) {
      if (at.localName === 'form') break
      ids.push(...describers(at))
    }
    return endFieldErrors(
      store,
      'edited',
      (place, { name }) =>
        ids.includes(place.id) ||
        place.contains(target) ||
        sameControl(controlOf(place, name) as HTMLInputElement | null, target),
    )
  })
}

/** A form that keeps what was typed after a failed action prevents its reset. */
function endAtReset(event: Event, store: Machine): () => void {
  const form = event.target as HTMLFormElement
  const end = endFieldErrors(store, 'reset', (place, { name }, entryId) => {
    // An app that resets after any outcome would end errors that nobody has seen yet.
    if (!store.isTold(entryId)) return false
    const control = controlOf(place, name) as HTMLInputElement | null
    return form.contains(place) || control?.form === form
  })
  return () => {
    if (!event.defaultPrevented) end()
  }
}

/** Controls whose `input` event is followed by a `change` event, for which apps listen: an edit ends with that. */
const CHOICE = 'select, [type=checkbox], [type=radio], [type=file]'

/** Controls whose `change` event comes late, when focus has moved on to an error that has appeared meanwhile. */
const TEXT = `:is(input, textarea):not(${CHOICE})`

/** Radio buttons and checkboxes of one name in one form are one field. */
function sameControl(control: HTMLInputElement | null, target: HTMLInputElement): boolean {
  if (control === target) return true
  return !!target.name && control?.name === target.name && control.form === target.form
}
