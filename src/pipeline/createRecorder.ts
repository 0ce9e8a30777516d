import type { ApiError } from '../model/ApiError.js'
import type { Catalog } from '../model/Catalog.js'
import type { Entry } from '../model/Entry.js'
import type { ResolvedPolicy } from '../model/Policy.js'
import type { ReportOptions } from '../model/Store.js'
import { backoffDelay } from '../store/backoffDelay.js'
import type { EntryStore } from '../store/createEntryStore.js'
import type { Origin } from './createRunner.js'
import { type Sessions, sessionStep } from './createSessions.js'
import { policyFor } from './policyFor.js'
import { toOccurrence } from './toOccurrence.js'

export interface RecorderParts {
  readonly entries: EntryStore
  readonly sessions: Sessions
  readonly catalog: () => Catalog
  /** The scope itself, or the next outer one that is still there. */
  readonly living: (scope: string) => string
  readonly now: () => number
  readonly random: () => number
}

/** Puts errors into the store: with their policy, the wait before a retry, and where they came from. */
export function createRecorder(parts: RecorderParts) {
  const { entries, sessions, catalog, living, now, random } = parts
  const origins = new Map<string, Origin>()
  let last: { readonly entry: Entry; readonly options: ReportOptions } | undefined

  /** The catalog's policy, and after its actions those that came with the failure. */
  function policyOf(error: ApiError, { actions = {} }: ReportOptions): ResolvedPolicy {
    const policy = policyFor(error, catalog())
    const given = Object.entries<unknown>(actions).flatMap(([id, one]) => (one ? [id] : []))
    const added = given.filter(
      (id) =>
        !policy.actions.includes(id) &&
        // A button to try again there is already, if under another id.
        !(id === 'retry' && policy.retry === 'wait'),
    )
    return added.length > 0 ? { ...policy, actions: [...policy.actions, ...added] } : policy
  }

  function isPinned({ id }: Pick<Entry, 'id'>): boolean {
    return origins.get(id)?.pinned === true
  }

  /** How long to wait: what the API says, or for rate limits and retries that come by themselves a backoff. */
  function waitFor(
    { retryAfterMs }: ApiError,
    { retry }: ResolvedPolicy,
    tries: number,
    auto = false,
  ) {
    const backsOff = retry === 'wait' || (auto && retry === 'manual')
    return retryAfterMs ?? (backsOff ? backoffDelay(tries, { random }) : 0)
  }

  function record(error: ApiError, origin: Origin, replaces?: string): Entry {
    const { auto } = origin
    const { operation } = origin.options
    // What an error boundary shows stays there, whatever its operation comes to.
    const page = operation ? entries.ofOperation(operation).find(isPinned) : undefined
    const options = { ...origin.options, ...origins.get(page?.id ?? '')?.options }
    const policy = policyOf(error, options)
    const scope = living(options.scope ?? '')
    const step = sessionStep(policy)
    const tries = entries.get(replaces ?? '')?.count ?? 0
    const { id } =
      step === undefined
        ? addTo(toOccurrence(error, policy, { ...options, scope }), page?.id ?? replaces)
        : addToSession(step)
    const entry = entries.get(id) as Entry
    if (!isPinned(entry)) origins.set(id, origin)
    const waitMs = waitFor(error, policy, Math.max(entry.count, tries + 1), auto)
    if (waitMs > 0) entries.update(id, { retryAt: now() + waitMs })
    if (auto && !step && policy.retry !== 'never') entries.update(id, { autoRetry: true })
    return entries.get(id) as Entry

    function addTo(occurrence: ReturnType<typeof toOccurrence>, place?: string): Entry {
      return entries.add(place === undefined ? occurrence : { ...occurrence, replaces: place })
    }

    /** One entry for all calls that wait for the step; where they are of several scopes, the provider's. */
    function addToSession(id: string): Entry {
      const operation = `session:${id}`
      const [open] = entries.ofOperation(operation)
      const first = open?.scope ?? scope
      const added = addTo(toOccurrence(error, policy, { ...options, scope: first, operation, id }))
      const stays = first === scope || isPinned(added)
      if (!stays) entries.update(added.id, { scope: '' })
      sessions.add(added.id, origin)
      return added
    }
  }

  /**
   * The same failure as the one before, reported in the same way, while nothing has changed since: a burst of
   * them costs a count each. Undefined where it has to be recorded in full.
   */
  function repeat(error: ApiError, origin: Origin): Entry | undefined {
    if (!last || last.entry !== entries.get(last.entry.id)) return undefined
    if (!sameFailure(last.entry.error, error) || !sameReport(last.options, origin.options)) {
      return undefined
    }
    const entry = entries.repeat(last.entry.id, error)
    if (entry === undefined) return undefined
    origins.set(entry.id, origin)
    last = { entry, options: origin.options }
    return entry
  }

  return {
    record(error: ApiError, origin: Origin, replaces?: string): Entry {
      const entry = record(error, origin, replaces)
      // What waits, stands for a step that many wait for, or is shown elsewhere, is worked out anew each time.
      const worked = entry.retryAt ?? sessionStep(entry.policy)
      const plain = worked === undefined && !isPinned(entry)
      last = plain ? { entry, options: origin.options } : undefined
      return entry
    },
    repeat,
    policyOf,
    isPinned,
    /** What a call that may be repeated by itself would come to. */
    assess(error: ApiError, tries: number) {
      const policy = policyOf(error, {})
      return { policy, waitMs: waitFor(error, policy, tries, true) }
    },
    originOf: (entryId: string) => origins.get(entryId),
    /** Moves an entry that is open to where other options say, and keeps it there. */
    move(entry: Entry, options: ReportOptions): Entry {
      const { id, error } = entry
      origins.set(id, { options, pinned: true })
      const occurrence = toOccurrence(error, policyOf(error, options), options)
      const { policy, surface, scope, retryable, violations } = occurrence
      entries.update(id, { policy, surface, scope, retryable, violations })
      return entries.get(id) as Entry
    },
    /** The entry that holds this very error, or that stands for the step it asks for. */
    known(error: ApiError, failure: unknown): Entry | undefined {
      const step = sessionStep(policyOf(error, {}))
      const [asking] = step === undefined ? [] : entries.ofOperation(`session:${step}`)
      const same = (one: ApiError) => one === error || (isObject(failure) && one.cause === failure)
      return asking ?? entries.all().find((entry) => same(entry.error))
    },
    /** Nothing counts as a repeat from here on: another catalog may treat it in another way. */
    forget(): void {
      last = undefined
    },
    end(entryId: string): void {
      origins.delete(entryId)
      sessions.end(entryId)
    },
  }
}

/** Alike in all that decides how a failure is treated. */
function sameFailure(a: ApiError, b: ApiError): boolean {
  return (
    a.code === b.code &&
    a.status === b.status &&
    a.fields.length + b.fields.length === 0 &&
    a.retryAfterMs === b.retryAfterMs
  )
}

function sameReport(a: ReportOptions, b: ReportOptions): boolean {
  return (
    a === b ||
    (a.scope === b.scope &&
      a.operation === b.operation &&
      a.id === b.id &&
      a.surface === b.surface &&
      a.fields === b.fields &&
      a.actions === b.actions &&
      a.foreground === b.foreground &&
      (a.retry === undefined) === (b.retry === undefined))
  )
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}
