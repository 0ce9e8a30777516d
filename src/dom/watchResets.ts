import type { Entry } from '../model/Entry.js'
import type { Machine } from '../model/Machine.js'
import { sessionOf } from '../present/sessionOf.js'
import { afterDispatch } from './afterDispatch.js'
import { controlOf } from './controlOf.js'
import { endFieldErrors } from './endFieldErrors.js'
import { listen } from './listen.js'

/** A submit from which a form action of React's may have started. */
export interface Attempt {
  /** The entries that were open before it. */
  readonly before: readonly Entry[]
  /** Operations of the calls that the submit itself started. */
  readonly own: Set<string>
  /** Operations at work for something else: under way before, or started by another event meanwhile. */
  readonly foreign: Set<string>
  /** It has failed, whatever has become of that entry since. */
  failed: boolean
}

/** The watch over resets, which has to know when React commits what its actions came to. */
export interface ResetWatch {
  /** A commit begins to change the document; it has the updates that these attempts asked for. */
  begin(attempts: readonly Attempt[]): void
  /** The layout effects of that commit have run. */
  end(): void
  stop(): void
}

/** Events whose handlers start calls that are not the form's. */
const CAUSES = ['submit', 'click', 'keydown', 'input', 'change']

/**
 * Ends a form's field errors when the form is reset; and keeps a form from the reset by which React 19 follows an
 * action that has failed (facebook/react#29034): text, choices, files, caret and composition stay untouched.
 *
 * React resets a form in the commit in which its action's transition ends. An update that is asked for within the
 * dispatch of the submit is a part of the same transition, so that its commit tells React's resets from the app's
 * own. In that commit a reset is off if the action has failed: by a call that the submit started; where it started
 * none, by a failure of a hook that nothing else accounts for; or by one that a component binds in this very commit.
 *
 * @param join Asks React for an update with the attempt, in a transition.
 */
export function watchResets(
  window: Window,
  store: Machine,
  join: (attempt: Attempt) => void,
): ResetWatch {
  const attempts = new Map<EventTarget, Attempt>()
  /** React's resets of this commit, with what was open at each. */
  const held = new Map<HTMLFormElement, readonly Entry[]>()
  /** Operation → owner. */
  const running = new Map<string, string>()
  let committing: readonly Attempt[] = []
  /** What the event was dispatched to that is being dispatched. */
  let cause: EventTarget | null = null
  let joined: Attempt | undefined

  function onCause({ type, target }: Event): (() => void) | undefined {
    const submitted = type === 'submit' && target
    if (submitted) {
      attempts.set(submitted, {
        before: store.getSnapshot().entries,
        // Two submits of one form may be under way: both are over when React resets it.
        own: new Set(attempts.get(submitted)?.own),
        foreign: new Set(underWay()),
        failed: false,
      })
    } else if (attempts.size === 0) return undefined
    const outer = cause
    cause = target
    return () => {
      if (submitted) joinFor(submitted)
      cause = outer
    }
  }

  function joinFor(form: EventTarget | null): void {
    const attempt = form && attempts.get(form)
    if (!attempt || attempt === joined) return
    joined = attempt
    join(attempt)
  }

  /** The operations of calls that have not settled. */
  function underWay(): Iterable<string> {
    for (const [operation, owner] of running) {
      if (!store.isPending({ owner })) running.delete(operation)
    }
    return running.keys()
  }

  function onCall({ owner, operation }: { owner: string; operation: string }): void {
    underWay()
    running.set(operation, owner)
    for (const [form, { own, foreign }] of attempts) {
      if (cause) (cause === form ? own : foreign).add(operation)
    }
  }

  function hasFailed(form: EventTarget, { before, own, foreign, failed }: Attempt): boolean {
    if (failed) return true
    return news(before).some(({ id, scope, operation, policy, foreground }) =>
      own.size > 0
        ? own.has(operation) || sessionOf(policy) !== ''
        : foreground &&
          operation !== '' &&
          !foreign.has(operation) &&
          mayBeOf(form as HTMLFormElement, id, scope),
    )
  }

  /** What has occurred since. */
  function news(before: readonly Entry[]): readonly Entry[] {
    const known = new Set(before.map(({ id, revision }) => `${id} ${revision}`))
    return store.getSnapshot().entries.filter(({ id, revision }) => !known.has(`${id} ${revision}`))
  }

  /** Whether a form shows errors of the scope, if any at all, and no other form shows the entry alone. */
  function mayBeOf(form: HTMLFormElement, entryId: string, scope: string): boolean {
    const { element, placesOf, surfaces } = store.router
    const own = [...surfaces()].filter(({ id }) => form.contains(element(id)))
    const forms = placesOf(entryId).flatMap((place) => element(place)?.closest('form') ?? [])
    return (
      (!own[0] || own.some((one) => one.scope === scope)) && (!forms[0] || forms.includes(form))
    )
  }

  function onReset(event: Event): (() => void) | undefined {
    const form = event.target as HTMLFormElement
    const attempt = attempts.get(form)
    if (attempt && committing.includes(attempt)) {
      event.preventDefault()
      event.stopImmediatePropagation()
      if (!hasFailed(form, attempt)) held.set(form, store.getSnapshot().entries)
      return undefined
    }
    const end = endFieldErrors(store, 'reset', (place, { name }, entryId) => {
      // An app that resets whatever the outcome would end what nobody has seen yet.
      if (!store.isTold(entryId)) return false
      const control = controlOf(place, name) as HTMLInputElement | null
      return form.contains(place) || control?.form === form
    })
    return () => {
      if (!event.defaultPrevented) end()
    }
  }

  const stops = [
    afterDispatch(window, CAUSES, onCause),
    afterDispatch(window, ['reset'], onReset),
    // React makes the form's data right before it calls the action. Afterwards, an action that has come to its end
    // within the dispatch has left no transition to join.
    listen(window, ['formdata'], () => joinFor(cause), true),
    store.onCall(onCall),
    store.subscribe(() => {
      for (const [form, attempt] of attempts) attempt.failed = hasFailed(form, attempt)
    }),
  ]
  return {
    begin(list) {
      committing = list
    },
    end() {
      for (const [form, attempt] of attempts) {
        if (committing.includes(attempt)) attempts.delete(form)
      }
      committing = []
      for (const [form, before] of held) if (!news(before)[0]) form.reset()
      held.clear()
    },
    stop() {
      for (const stop of stops) stop()
    },
  }
}
