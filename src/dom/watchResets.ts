import type { Entry } from '../model/Entry.js'
import type { Machine } from '../model/Machine.js'
import { afterDispatch } from './afterDispatch.js'
import { controlOf } from './controlOf.js'
import { endFieldErrors } from './endFieldErrors.js'
import { type ActionWatch, type Attempt, newSince, watchActions } from './watchActions.js'

/** Forms that keep what was typed. Shared by the providers of a page, each of which watches all of its forms. */
const kept = new WeakSet<EventTarget>()

/**
 * Ends a form's field errors when the form is reset. Keeps the form from being reset after an action that has failed,
 * as React 19 does after any action (facebook/react#29034): text, choices, files, caret and composition stay.
 *
 * React resets a form in the commit that ends its action; all other resets are the app's own. In that commit the reset
 * is held back until the layout effects have run: a component may bind what the action has returned.
 *
 * @param join Asks React for an update with the attempt, in a transition.
 */
export function watchResets(
  window: Window,
  store: Machine,
  join: (attempt: Attempt) => void,
): Pick<ActionWatch, 'begin' | 'end' | 'stop'> {
  const actions = watchActions(window, store, (attempt) => {
    kept.delete(attempt.form)
    join(attempt)
  })
  /** Forms that React resets in the commit at hand, with the entries that were open when it did. */
  const held = new Map<HTMLFormElement, readonly Entry[]>()

  function onReset(event: Event): (() => void) | undefined {
    const form = event.target as HTMLFormElement
    const failed = actions.hasFailed(form)
    if (failed !== undefined) {
      event.preventDefault()
      // Not immediately: the watches of other providers may know of a failure.
      event.stopPropagation()
      if (failed) kept.add(form)
      else held.set(form, held.get(form) ?? store.getSnapshot().entries)
      return undefined
    }
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

  const stop = afterDispatch(window, ['reset'], onReset)
  return {
    begin: actions.begin,
    end() {
      actions.end()
      for (const [form, before] of held) {
        if (newSince(before, store)[0]) kept.add(form)
        else if (!kept.has(form)) form.reset()
      }
      held.clear()
    },
    stop() {
      actions.stop()
      stop()
    },
  }
}
