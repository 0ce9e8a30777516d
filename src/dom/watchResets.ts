import type { Entry } from '../model/Entry.js'
import type { Call } from '../model/Failure.js'
import type { Machine } from '../model/Machine.js'
import { listen } from './listen.js'
import { type ActionWatch, type Attempt, newSince, watchActions } from './watchActions.js'

/**
 * Forms that keep what was typed, with the reason: the submit that has failed or whose calls still run, for example.
 * Shared by the providers of a page, each of which watches all of its forms.
 */
const kept = new WeakMap<EventTarget, unknown>()

/**
 * Keeps a form from being reset after an action that has failed, as React 19 does after any action
 * (facebook/react#29034): text, choices, files, caret and composition stay.
 *
 * React resets a form in the commit that ends its action; all other resets are the app's own. In that commit the reset
 * is held back until the layout effects have run: a component may bind what the action has returned. An action that
 * doesn't wait for its calls has its form reset when they have succeeded.
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
    const attempt = actions.ending(form)
    // One that was prevented is none: another React root has one of its action's own.
    if (!attempt) return void (event.defaultPrevented || kept.delete(form))
    event.preventDefault()
    // Not immediately: the watches of other providers may know of a failure.
    event.stopPropagation()
    if (isOpen(attempt)) {
      kept.set(form, attempt)
      resetAfter(attempt, form)
    } else held.set(form, held.get(form) ?? store.getSnapshot().entries)
  }

  const isRunning = (call: Call) => store.running.has(call)

  /** Whether an action has failed, or its calls still run. */
  const isOpen = (attempt: Attempt) =>
    actions.hasFailed(attempt) || [...attempt.calls].some(isRunning)

  /**
   * Resets a form as soon as the calls of its action have succeeded, the failed ones by "Try again", unless it is
   * submitted, reset or edited before.
   */
  function resetAfter(attempt: Attempt, form: HTMLFormElement): void {
    const end = () => {
      for (const stop of stops) stop()
    }
    const stops = [
      listen(form, ['input'], end),
      store.subscribe(() => {
        attempt.failed.delete(store.resolved()?.id ?? '')
        settle()
      }, 'resolved'),
    ]
    for (const call of attempt.calls) {
      // Of what fails from now on, only these calls tell.
      if (isRunning(call)) attempt.own.add(call.owner || call.operation)
      stops.push(store.subscribe(settle, `scope:${call.scope}`))
    }
    function settle(): void {
      const isKept = kept.get(form) === attempt
      if (isKept && isOpen(attempt)) return
      end()
      if (isKept) form.reset()
    }
  }

  const stop = listen(window, ['reset'], onReset, true)
  return {
    begin: actions.begin,
    end() {
      actions.end()
      for (const [form, before] of held) {
        if (newSince(before, store)[0]) kept.set(form, before)
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
