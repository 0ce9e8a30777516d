import type { ApiError } from '../model/ApiError.js'
import type { Catalog } from '../model/Catalog.js'
import type { Entry } from '../model/Entry.js'
import type { Failure, Origin } from '../model/Failure.js'
import type { ResolvedPolicy } from '../model/Policy.js'
import { sessionOf } from '../present/sessionOf.js'
import { treatmentOf } from '../present/treatmentOf.js'
import { backoffDelay } from './backoffDelay.js'
import type { FailureIndex } from './createFailureIndex.js'

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
  /** The same operation's failure in an error boundary, if this occurrence does not replace it. It has to end. */
  readonly page: Failure | undefined
  /** An interceptor's report of the same failure, if this occurrence does not replace it. It has to end. */
  readonly twin: Failure | undefined
}

/** The parts of the store that `describeOccurrence` reads. */
export interface Surroundings {
  readonly failures: FailureIndex
  readonly catalog: Catalog
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
  { failures, catalog, living, now, random }: Surroundings,
): Occurrence {
  // A failure that an error boundary shows stays there when its operation fails again.
  const page = failures.ofOperation(origin.options.operation ?? '').find(({ pinned }) => pinned)
  const options = { ...origin.options, ...page?.origin.options }
  const { operation = '', retry, id, foreground = true, autoRetry } = options
  const treatment = treatmentOf(error, catalog, options)
  const { policy, violations } = treatment
  const step = sessionOf(policy)
  const [waiting] = failures.ofOperation(step)
  const scope = commonScope(living(options.scope ?? ''), waiting)
  const own = origin.call ? operation : ''
  const twin = operation || origin.held ? twinOf(error, own, failures) : undefined

  const where = { scope, operation: step || operation }
  const what =
    step || id || ['', error.code, ...violations.flatMap(({ paths }) => paths)].join('\n')
  const identity = identityOf(what, where, origin)
  const failure = failures.withIdentity(identity) ?? waiting ?? page ?? place ?? twin
  const old = failure?.entry
  const same = failure?.what === what ? old : undefined
  // A report and the call that fails with it are one occurrence. An announced toast of it isn't announced again.
  const counted = failure !== undefined && failure === twin ? 0 : 1
  const heard = twin && twin.told === twin.entry.revision && treatment.surface === 'toast'
  const lastAt = now()
  const auto = !!autoRetry && autoRetry.limit > 0
  const wait = waitFor(error, policy, (old?.count ?? 0) + 1, auto, random)
  return {
    failure,
    what,
    step,
    origin: failure?.pinned ? failure.origin : origin,
    page: page === failure ? undefined : page,
    twin: twin === failure ? undefined : twin,
    entry: {
      error,
      ...where,
      ...treatment,
      count: same ? same.count + counted : 1,
      firstAt: same?.firstAt ?? lastAt,
      lastAt,
      revision: (old?.revision ?? 0) + (heard ? 0 : 1),
      pending: false,
      acting: old?.acting ?? [],
      retryable: !!(retry || origin.call || waiting?.calls.size),
      foreground,
      autoRetry: auto && !step && policy.retry !== 'never',
      ...(wait > 0 && { retryAt: lastAt + wait }),
    },
  }
}

/** The identity of an occurrence: where it belongs, how it came, and what it is. Equal ones are one failure. */
export function identityOf(
  what: string,
  { scope, operation }: Pick<Entry, 'scope' | 'operation'>,
  { call, held }: Origin,
): string {
  return [scope, operation, call ? 'call' : held ? 'held' : '', what].join('\n')
}

/**
 * The wait before the next try: the API's own, else a backoff for rate limits and for automatic retries.
 *
 * @param tries The number of failures so far, from 1.
 * @param auto Whether the retry is automatic.
 * @returns Milliseconds; 0 for no wait.
 */
export function waitFor(
  { retryAfterMs }: ApiError,
  { retry }: ResolvedPolicy,
  tries: number,
  auto: boolean,
  random: () => number,
): number {
  const backsOff = retry === 'wait' || (auto && retry === 'manual')
  return retryAfterMs ?? (backsOff ? backoffDelay(tries, random) : 0)
}

/**
 * The scope of the one entry for all calls that wait for a step: the provider's, if the calls belong to several. An
 * error boundary's entry keeps its scope.
 */
function commonScope(scope: string, waiting: Failure | undefined): string {
  if (!waiting || waiting.entry.scope === scope) return scope
  return waiting.pinned ? waiting.entry.scope : ''
}

/** Finds a report of the same failure, by an interceptor or within the call: it has the same request id or cause. */
function twinOf(
  { code, requestId, cause }: ApiError,
  operation: string,
  failures: FailureIndex,
): Failure | undefined {
  for (const failure of failures.all()) {
    const { entry, origin } = failure
    const { error, scope, operation: own } = entry
    if (error.code !== code || origin.call || origin.held) continue
    if (own ? own !== operation : scope) continue
    if (requestId && requestId === error.requestId) return failure
    if (cause === error.cause && Object(cause) === cause) return failure
  }
  return undefined
}
