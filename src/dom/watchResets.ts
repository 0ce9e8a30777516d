import type { Entry } from '../model/Entry.js'
import type { Machine } from '../model/Machine.js'
import { listen } from './listen.js'
import { type ActionWatch, type Attempt, newSince, watchActions } from './watchActions.js'

/** Forms that keep what was typed. Shared by the providers of a page, each of which watches all of its forms. */
const kept = new WeakSet<EventTarget>()

/**
 * Keeps a form from being reset after an action that has failed, as React 19 does after any action
 * (facebook/react#29034): text, choices, files, caret and composition stay.
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

  function onReset(event: Event): void {
    const form = event.target as HTMLFormElement
    const failed = actions.hasFailed(form)
    if (failed === undefined) return
    event.preventDefault()
    // Not immediately: the watches of other providers may know of a failure.
    event.stopPropagation()
    if (failed) kept.add(form)
    else held.set(form, held.get(form) ?? store.getSnapshot().entries)
  }

  const stop = listen(window, ['reset'], onReset, true)
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
