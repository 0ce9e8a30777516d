import type { Entry } from '../model/Entry.js'
import type { Call } from '../model/Failure.js'
import type { Machine } from '../model/Machine.js'
import { sessionOf } from '../present/sessionOf.js'
import { afterDispatch } from './afterDispatch.js'
import { listen } from './listen.js'

/** A submit, with which a form action of React's may have started. */
export interface Attempt {
  readonly form: EventTarget
  /** The entries that were open before it. */
  readonly before: readonly Entry[]
  /** Owners, or else operations, of the calls that the submit itself started. */
  readonly own: Set<string>
  /** The calls that the submit itself started, or that may be of its action. */
  readonly calls: Set<Call>
  /** Operations at work for something else: under way before, or started by another event meanwhile. */
  readonly foreign: Set<string>
  /** The ids of its failures, also of those that were dismissed since; not of those that "Try again" has resolved. */
  readonly failed: Set<string>
  joined?: boolean
}

/** The watch over form actions, which has to be told of React's commits. */
export interface ActionWatch {
  /** A commit begins to change the document. It includes the updates that these attempts asked for. */
  begin(attempts: readonly Attempt[]): void
  /** The layout effects of that commit have run. */
  end(): void
  /** The submit of the form whose action ends in the commit at hand. */
  ending(form: HTMLFormElement): Attempt | undefined
  /**
   * Whether the action has failed: a call that the submit itself started, or a later one of the same hook; or, where the
   * submit started none, something that a hook reported and that only this form accounts for.
   */
  hasFailed(attempt: Attempt): boolean
  stop(): void
}

/** Events whose handlers start calls. */
const CAUSES = ['submit', 'click', 'keydown', 'input', 'change']

/**
 * Watches which form actions of React's are under way, and what they come to. An update that is asked for while a
 * submit is dispatched belongs to the transition of the action that the submit starts: both are committed together.
 *
 * @param join Asks React for an update with the attempt, in a transition.
 */
export function watchActions(
  window: Window,
  store: Machine,
  join: (attempt: Attempt) => void,
): ActionWatch {
  const attempts = new Map<EventTarget, Attempt>()
  let committing: readonly Attempt[] = []
  /** The target of the event that is being dispatched. */
  let cause: EventTarget | null = null

  function onCause({ type, target }: Event): (() => void) | undefined {
    const form = type === 'submit' && target
    if (form) {
      attempts.set(form, {
        form,
        before: store.getSnapshot().entries,
        // Two submits of a form may be under way: they end in one commit.
        own: new Set(attempts.get(form)?.own),
        calls: new Set(),
        failed: new Set(),
        foreign: new Set([...store.running].map(({ operation }) => operation)),
      })
    } else if (!attempts.size) return undefined
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

  function onCall(call: Call): void {
    for (const [form, { own, calls, foreign }] of attempts) {
      const source = call.owner || call.operation
      if (cause === form) own.add(source)
      else if (cause) foreign.add(call.operation)
      // No event leads to a call that follows something that the action has awaited.
      if (own.has(source) || !(own.size || foreign.has(call.operation))) calls.add(call)
    }
  }

  function isOf({ form, own, foreign }: Attempt, entry: Entry): boolean {
    const { id, scope, operation, policy, foreground } = entry
    if (own.size)
      return !!sessionOf(policy) || [...own].some((one) => `${operation}:`.startsWith(`${one}:`))
    const isKnown = foreground && operation && !foreign.has(operation)
    return !!isKnown && mayBeOf(form as HTMLFormElement, id, scope)
  }

  function hasFailed(attempt: Attempt): boolean {
    const found = newSince(attempt.before, store).filter((entry) => isOf(attempt, entry))
    // An automatic retry may still succeed.
    for (const { id, autoRetry, pending } of found) {
      if (!autoRetry && !pending) attempt.failed.add(id)
    }
    return attempt.failed.size > 0 || !!found[0]
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

  const stops = [
    afterDispatch(window, CAUSES, onCause),
    // React makes the form's data right before it calls the action. An action that ends within the dispatch leaves no
    // transition to join afterwards.
    listen(window, ['formdata'], () => joinFor(cause), true),
    store.onCall(onCall),
    store.subscribe(() => attempts.forEach(hasFailed)),
  ]
  return {
    ending: (form) => committing.find((attempt) => attempt === attempts.get(form)),
    hasFailed,
    begin(list) {
      committing = list
    },
    end() {
      for (const [form, attempt] of attempts) {
        if (committing.includes(attempt)) attempts.delete(form)
      }
      committing = []
    },
    stop() {
      for (const stop of stops) stop()
    },
  }
}

/** The entries that have occurred, or occurred again, since others were the open ones. */
export function newSince(before: readonly Entry[], store: Machine): readonly Entry[] {
  const isOld = ({ id, revision }: Entry) =>
    before.some((one) => one.id === id && one.revision === revision)
  return store.getSnapshot().entries.filter((entry) => !isOld(entry))
}
