import type { ApiError } from '../model/ApiError.js'
import type { Catalog } from '../model/Catalog.js'
import type { Entry } from '../model/Entry.js'
import type { Failure, Origin } from '../model/Failure.js'
import type { ResolvedPolicy } from '../model/Policy.js'
import { sessionOf } from '../present/sessionOf.js'
import { treatmentOf } from '../present/treatmentOf.js'
import { backoffDelay } from './backoffDelay.js'
import type { FailureIndex } from './createFailureIndex.js'

/** What one occurrence comes to. The store applies it. */
export interface Occurrence {
  /** The open failure that it repeats, or whose place it takes. */
  readonly failure: Failure | undefined
  readonly entry: Omit<Entry, 'id'>
  /** The failure apart from where it belongs: the app's id, or its code and fields. */
  readonly what: string
  readonly step: string
  /** Where the failure came from from now on. */
  readonly origin: Origin
  /** The failure that an error boundary showed of the same operation, if this one does not take its place. */
  readonly page: Failure | undefined
  /** An interceptor's report of this very failure, if this one does not take its place. */
  readonly twin: Failure | undefined
}

/** The store around an occurrence. */
export interface Surroundings {
  readonly failures: FailureIndex
  readonly catalog: Catalog
  /** The scope itself, or the next outer one that still exists. */
  readonly living: (scope: string) => string
  readonly now: () => number
  readonly random: () => number
}

/**
 * Works out what an occurrence of an error comes to: the failure that it repeats or replaces, and how its entry
 * reads then. Changes nothing.
 *
 * @param place The failure whose place it takes, because the same thing failed again.
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
  const twin = operation ? twinOf(error, origin.call ? operation : '', failures) : undefined

  const where = { scope, operation: step || operation }
  const what =
    step || id || ['', error.code, ...violations.flatMap(({ paths }) => paths)].join('\n')
  const identity = identityOf(what, where, origin)
  const failure = failures.withIdentity(identity) ?? waiting ?? page ?? place ?? twin
  const old = failure?.entry
  const same = failure?.what === what ? old : undefined
  // A report and the call that fails with it are one occurrence; a toast of it has been announced already.
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

/** What makes two occurrences one failure: where they belong, what they are, and whether a call left them. */
export function identityOf(
  what: string,
  { scope, operation }: Pick<Entry, 'scope' | 'operation'>,
  { call }: Origin,
): string {
  return [scope, operation, call ? 'call' : '', what].join('\n')
}

/**
 * Milliseconds to wait before the next try: as the API says; else a backoff for rate limits and for retries that
 * happen by themselves.
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

/** One entry stands for all calls that wait for a step; if they belong to several scopes, it is the provider's. */
function commonScope(scope: string, waiting: Failure | undefined): string {
  if (!waiting || waiting.entry.scope === scope) return scope
  return waiting.pinned ? waiting.entry.scope : ''
}

/** A report of this very failure by an interceptor, or within the call itself: known by its request or its cause. */
function twinOf(
  { code, requestId, cause }: ApiError,
  operation: string,
  failures: FailureIndex,
): Failure | undefined {
  for (const failure of failures.all()) {
    const { error, scope, operation: own } = failure.entry
    if (error.code !== code || failure.calls.size || (own ? own !== operation : scope)) continue
    if (requestId && requestId === error.requestId) return failure
    if (cause === error.cause && Object(cause) === cause) return failure
  }
  return undefined
}
