import type { Entry } from '../model/Entry.js'
import type { ErrorStore } from '../model/Store.js'
import { controlOf } from './controlOf.js'
import { endFieldErrors } from './endFieldErrors.js'
import { listen } from './listen.js'

/**
 * Ends a form's field errors with a reset, and keeps the form as it was typed where React 19 resets it after
 * an action that failed (facebook/react#29034).
 *
 * React's own reset of a `<form action={…}>` is held back until the commit that it belongs to is done: by then
 * what the action returned has been reported. If that was a failure the reset is off, with all that listens
 * for it; else it happens. Text, choices, files, caret and composition are never touched.
 *
 * @returns What ends the watch.
 */
export function watchResets(document: Document, store: ErrorStore): () => void {
  /** Forms whose action runs, each with what was open before it. */
  const acting = new WeakMap<EventTarget, readonly Entry[]>()
  /** The form of the reset button that was pressed last; the press counts until something else comes of it. */
  let pressed: EventTarget | null = null

  function onEvent(event: Event): void {
    const form = event.target as HTMLFormElement
    const byPerson = form === pressed
    pressed = null
    if (event.type === 'click') {
      pressed = form.closest?.<HTMLButtonElement>('[type=reset]')?.form ?? null
    } else if (event.type === 'reset') onReset(event, form, byPerson)
    else {
      const button = (event as SubmitEvent).submitter
      const action = button?.getAttribute('formaction') ?? form.getAttribute('action')
      // What React writes there for a function.
      if (action?.startsWith('javascript:')) acting.set(form, store.getSnapshot().entries)
    }
  }

  function onReset(event: Event, form: HTMLFormElement, byPerson: boolean): void {
    const before = acting.get(form)
    acting.delete(form)
    if (before === undefined || byPerson) {
      endFieldErrors(store, 'reset', (place, { name }, entryId) => {
        // An app that resets whatever the outcome would end what nobody has seen yet.
        if (!byPerson && !store.isTold(entryId)) return false
        const control = controlOf(place, name) as HTMLInputElement | null
        return form.contains(place) || control?.form === form
      })()
      return
    }
    event.preventDefault()
    event.stopImmediatePropagation()
    queueMicrotask(() => {
      store.flush()
      const failed = store
        .getSnapshot()
        .entries.some(
          (entry) =>
            concerns(entry, form) &&
            !before.some(({ id, revision }) => id === entry.id && revision === entry.revision),
        )
      if (!failed) form.reset()
    })
  }

  /** What the person waited for, and what doesn't stand in another form. */
  function concerns({ id, foreground }: Entry, form: HTMLFormElement): boolean {
    const { element, placesOf } = store.router
    const forms = placesOf(id).flatMap((place) => element(place)?.closest('form') ?? [])
    return foreground && (forms.length === 0 || forms.includes(form))
  }

  return listen(document, ['click', 'submit', 'reset'], onEvent, true)
}
