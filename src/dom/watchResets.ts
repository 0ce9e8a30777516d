import type { Entry } from '../model/Entry.js'
import type { ErrorStore } from '../model/Store.js'
import { sessionOf } from '../present/sessionOf.js'
import { afterDispatch } from './afterDispatch.js'
import { controlOf } from './controlOf.js'
import { endFieldErrors } from './endFieldErrors.js'
import { listen } from './listen.js'

/** A submit, with which a form action of React's may have started. */
export interface Attempt {
  /** The entries that were open before it. */
  readonly before: readonly Entry[]
  /** Owners, or else operations, of the calls that the submit itself started. */
  readonly own: Set<string>
  /** Operations at work for something else: under way before, or started by another event meanwhile. */
  readonly foreign: Set<string>
  /** It has failed, even where that entry has ended since. */
  failed?: boolean
  joined?: boolean
}

/** The watch over resets, which has to be told of React's commits. */
export interface ResetWatch {
  /** A commit begins to change the document. It includes the updates that these attempts asked for. */
  begin(attempts: readonly Attempt[]): void
  /** The layout effects of that commit have run. */
  end(): void
  stop(): void
}

/** Events whose handlers start calls. */
const CAUSES = ['submit', 'click', 'keydown', 'input', 'change']

/** How many of the calls that started last may still be under way. */
const MOST_RUNNING = 500

/** Forms that keep what was typed. Shared by the providers of a page, each of which watches all of its forms. */
const kept = new WeakSet<EventTarget>()

/**
 * Ends a form's field errors when the form is reset. Keeps the form from being reset after an action that has
 * failed, as React 19 does after any action (facebook/react#29034): text, choices, files, caret and composition stay
 * untouched.
 *
 * React resets a form in the commit that ends its action's transition. An update that is asked for while the submit
 * is dispatched belongs to the same transition, so the commit with that update is the one of React's reset; all
 * other resets are the app's own. The action has failed
 *
 * - where a call has failed that the submit itself started, or another one of its hook;
 * - where the submit started none, and a hook has reported a failure that nothing but the form accounts for;
 * - where a component binds a failure in that very commit, such as `useActionState`'s answer.
 *
 * @param join Asks React for an update, in a transition.
 */
export function watchResets(
  window: Window,
  store: ErrorStore,
  join: (attempt: Attempt) => void,
): ResetWatch {
  const attempts = new Map<EventTarget, Attempt>()
  /** Forms that React resets in this commit, with the entries that were open when it did. */
  const held = new Map<HTMLFormElement, readonly Entry[]>()
  /** Operation → owner. */
  const running = new Map<string, string>()
  let committing: readonly Attempt[] = []
  /** The target of the event that is being dispatched. */
  let cause: EventTarget | null = null

  function onCause({ type, target }: Event): (() => void) | undefined {
    const form = type === 'submit' && target
    if (form) {
      for (const [operation, owner] of running) {
        if (!store.isPending(owner)) running.delete(operation)
      }
      kept.delete(form)
      attempts.set(form, {
        before: store.getSnapshot().entries,
        // Two submits of a form may be under way: React resets it when both are over.
        own: new Set(attempts.get(form)?.own),
        foreign: new Set(running.keys()),
      })
    } else if (attempts.size === 0) return undefined
    const outer = cause
    cause = target
    return () => {
      if (form) joinFor(form)
      cause = outer
    }
  }

  function joinFor(form: EventTarget | null): void {
    const attempt = form && attempts.get(form)
    if (!attempt || attempt.joined) return
    attempt.joined = true
    join(attempt)
  }

  function onCall({ owner, operation }: { owner: string; operation: string }): void {
    running.set(operation, owner)
    const [oldest = ''] = running.size > MOST_RUNNING ? running.keys() : []
    running.delete(oldest)
    for (const [form, { own, foreign }] of attempts) {
      if (cause === form) own.add(owner || operation)
      else if (cause) foreign.add(operation)
    }
  }

  function hasFailed(form: EventTarget, { before, own, foreign, failed }: Attempt): boolean {
    const isOwn = ({ id, scope, operation, policy, foreground }: Entry) =>
      own.size > 0
        ? sessionOf(policy) ||
          [...own].some((one) => operation === one || operation.startsWith(`${one}:`))
        : foreground &&
          operation &&
          !foreign.has(operation) &&
          mayBeOf(form as HTMLFormElement, id, scope)
    return failed || news(before).some(isOwn)
  }

  /** The entries that have occurred since. */
  function news(before: readonly Entry[]): readonly Entry[] {
    const { entries } = store.getSnapshot()
    return entries.filter(
      ({ id, revision }) => !before.some((one) => one.id === id && one.revision === revision),
    )
  }

  /** Whether a form shows errors of a scope, if it shows any, and an entry stands in no other form alone. */
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
      // Not immediately: the watches of other providers may know of a failure.
      event.stopPropagation()
      if (hasFailed(form, attempt)) kept.add(form)
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

  const stops = [
    afterDispatch(window, CAUSES, onCause),
    afterDispatch(window, ['reset'], onReset),
    // React makes the form's data right before it calls the action. An action that ends within the dispatch leaves no
    // transition to join afterwards.
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
      for (const [form, before] of held) {
        if (news(before)[0]) kept.add(form)
        else if (!kept.has(form)) form.reset()
      }
      held.clear()
    },
    stop() {
      for (const stop of stops) stop()
    },
  }
}
