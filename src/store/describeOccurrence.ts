import type { ApiError } from '../model/ApiError.js'
import type { Entry } from '../model/Entry.js'
import type { Failure, Origin, OriginOptions } from '../model/Failure.js'
import type { ResolvedPolicy } from '../model/Policy.js'
import { cleanText } from '../present/cleanText.js'
import { sessionOf } from '../present/sessionOf.js'
import type { Treatment } from '../present/treatmentOf.js'
import { backoffDelay } from './backoffDelay.js'

/** The most characters of a label. */
const LABEL_MAX = 80

/** The effect of one occurrence. `createFailures` applies it. */
export interface Occurrence {
  /** The open failure that it repeats or replaces. Undefined for a new one. */
  readonly failure: Failure | undefined
  readonly entry: Omit<Entry, 'id'>
  /** The failure regardless of its scope and operation: its step, the app's `id`, or its code and fields. */
  readonly what: string
  /** The step that it waits for; `''` for none. */
  readonly step: string
  /** The failure's origin from now on. */
  readonly origin: Origin
  /** The same operation's failure in an error boundary. It ends, unless it is `failure`. */
  readonly page: Failure | undefined
  /** An interceptor's report of the same failure. It ends, unless it is `failure`. */
  readonly twin: Failure | undefined
}

/** The parts of the store that `describeOccurrence` reads. */
export interface Surroundings {
  /** The open failures, oldest first. */
  readonly open: readonly Failure[]
  readonly treat: (error: ApiError, options: OriginOptions) => Treatment
  /** The scope's id, or that of the next outer scope that still exists. */
  readonly living: (scope: string) => string
  readonly now: () => number
  readonly random: () => number
}

/**
 * Works out the effect of an occurrence: the failure that it repeats or replaces, and the new entry. Changes nothing.
 *
 * @param place The failure that it replaces, because the same operation failed again.
 */
export function describeOccurrence(
  error: ApiError,
  origin: Origin,
  place: Failure | undefined,
  { open, treat, living, now, random }: Surroundings,
): Occurrence {
  const { call, held } = origin
  const page = open.find(
    (one) => one.pinned && one.entry.operation && one.entry.operation === origin.operation,
  )
  const options = { ...origin, ...page?.origin }
  const { operation = '', retry, id, foreground = true, autoRetry, label } = options
  const treatment = treat(error, options)
  const { policy, violations } = treatment
  const step = sessionOf(policy)
  const waiting = step ? open.find(({ entry }) => entry.operation === step) : undefined
  // The one entry for all calls that wait for a step is the provider's, if they belong to several scopes. An error
  // boundary's entry keeps its scope.
  const own = living(options.scope ?? '')
  const shared = waiting?.entry.scope ?? own
  const scope = shared === own || waiting?.pinned ? shared : ''
  const twin = operation || held ? twinOf(error, call && operation, open) : undefined

  const where = { scope, operation: step || operation }
  const what =
    step || id || ['', error.code, ...violations.flatMap(({ paths }) => paths)].join('\n')
  const failure =
    // 1. The open failure that it repeats. Of several (one moved outward), the newest.
    open.findLast(
      (one) =>
        one.what === what &&
        one.entry.scope === scope &&
        one.entry.operation === where.operation &&
        !one.origin.call === !call &&
        one.origin.held === held,
    ) ??
    // 2. The one whose calls wait for the same step.
    waiting ??
    // 3. The operation's failure in an error boundary: it stays there.
    page ??
    // 4. The one that an earlier call of the operation left.
    place ??
    // 5. An interceptor's report of the same failure.
    twin

  const old = failure?.entry
  const same = failure?.what === what ? old : undefined
  // An announced toast of the twin isn't announced again.
  const heard = twin && twin.told === twin.entry.revision && treatment.surface === 'toast'
  const lastAt = now()
  const auto = !!autoRetry && autoRetry.limit > 0
  const wait = waitFor(error, policy, (old?.count ?? 0) + 1, auto, random)
  return {
    failure,
    what,
    step,
    origin: failure?.pinned ? failure.origin : origin,
    page,
    twin,
    entry: {
      error,
      ...where,
      ...treatment,
      // The twin and the call that fails with it are one occurrence.
      count: same ? same.count + (failure === twin ? 0 : 1) : 1,
      firstAt: same?.firstAt ?? lastAt,
      lastAt,
      revision: (old?.revision ?? 0) + (heard ? 0 : 1),
      pending: false,
      acting: old?.acting ?? [],
      retryable: !!(retry || call || waiting?.calls.size),
      foreground,
      autoRetry: auto && !step && policy.retry !== 'never',
      ...(wait > 0 && { retryAt: lastAt + wait }),
      ...(label && { label: cleanText(label.slice(0, LABEL_MAX)) }),
    },
  }
}

/**
 * The wait before the next try: the API's own, else a backoff for rate limits and for automatic retries.
 *
 * @param tries The number of failures so far, from 1.
 * @param auto Whether the retry is automatic.
 * @returns Milliseconds; 0 for no wait.
 */
export function waitFor(
  { code, retryAfterMs }: ApiError,
  { retry }: ResolvedPolicy,
  tries: number,
  auto: boolean,
  random: () => number,
): number {
  // An automatic retry waits for the network, not for a time.
  const backsOff = retry === 'wait' || (auto && retry === 'manual' && code !== 'Network.Offline')
  return retryAfterMs ?? (backsOff ? backoffDelay(tries, random) : 0)
}

/**
 * Finds a report of the same failure, by an interceptor or within the call: it has the same request id or cause.
 *
 * @param operation The call's; undefined for a report.
 * @param open The open failures.
 */
function twinOf(
  { code, requestId, cause }: ApiError,
  operation: string | undefined,
  open: readonly Failure[],
): Failure | undefined {
  return open.find(
    ({ entry, origin }) =>
      code === entry.error.code &&
      !(origin.call || origin.held) &&
      (entry.operation ? entry.operation === operation : !entry.scope) &&
      ((requestId && requestId === entry.error.requestId) ||
        (cause === entry.error.cause && Object(cause) === cause)),
  )
}
