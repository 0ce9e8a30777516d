import type { Machine } from '../model/Machine.js'
import { controlOf } from './controlOf.js'
import { describers } from './describers.js'
import { endFieldErrors } from './endFieldErrors.js'
import { listen } from './listen.js'

/**
 * Ends a field's errors when the person edits it. One listener for a document: a control is told by what
 * describes it or a group around it, by the field that holds it, or by its name.
 *
 * @returns What ends the watch.
 */
export function watchEdits(document: Document, store: Machine): () => void {
  function onEdit(event: Event): void {
    if (store.getSnapshot().entries.length === 0) return
    const path = event.composedPath().filter((at) => at instanceof Element)
    const target = path[0] as HTMLInputElement | undefined
    if (target === undefined || (event.type === 'change' && target.matches(TEXT))) return
    const ids: string[] = []
    for (const at of path) {
      if (at.localName === 'form') break
      ids.push(...describers(at))
    }
    endFieldErrors(
      store,
      'edited',
      (place, { name }) =>
        ids.includes(place.id) ||
        place.contains(target) ||
        sameControl(controlOf(place, name) as HTMLInputElement | null, target),
    )
  }

  return listen(document, ['input', 'change'], onEdit, true)
}

/** What changes with each input; its `change` comes late, when focus goes to the error that has appeared. */
const TEXT = 'textarea, input:not([type=checkbox], [type=radio], [type=file])'

/** Radio buttons and checkboxes of one name in one form are one field. */
function sameControl(control: HTMLInputElement | null, target: HTMLInputElement): boolean {
  if (control === target) return true
  return !!target.name && control?.name === target.name && control.form === target.form
}
