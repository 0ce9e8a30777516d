import type { ApiError } from '../model/ApiError.js'
import type { Catalog } from '../model/Catalog.js'
import type { Entry } from '../model/Entry.js'
import type { EndReason } from '../model/Event.js'
import type { ResolvedPolicy } from '../model/Policy.js'
import type { ReportOptions, RunOptions, RunResult } from '../model/Store.js'
import { sessionOf } from '../present/sessionOf.js'
import { treatmentOf } from '../present/treatmentOf.js'
import { backoffDelay } from './backoffDelay.js'
import type { EntryStore } from './createEntryStore.js'
import { sameParts } from './sameParts.js'

export interface RecorderParts {
  readonly entries: EntryStore
  readonly catalog: () => Catalog
  /** The scope itself, or the next outer one that is still there. */
  readonly living: (scope: string) => string
  readonly isTold: (entryId: string) => boolean
  readonly now?: () => number
  readonly random?: () => number
}

/** Where an entry came from, so that it can be tried again. */
export interface Origin {
  readonly options: ReportOptions & Pick<RunOptions, 'signal' | 'autoRetry'>
  /** Runs the whole operation again, where the entry came from `run`. */
  readonly rerun?: (entryId?: string) => Promise<RunResult<unknown>>
}

/** What is kept beside an entry; the same object from its first occurrence to its end. */
export interface Case {
  readonly id: string
  origin: Origin
  /** Where it asks for a step such as signing in: the calls that wait for it, the last of each operation. */
  calls?: Map<unknown, Origin>
  /** An error boundary shows the entry: it stays in its scope whatever else it comes to stand for. */
  pinned?: boolean
  /** Its cause has ended, or its scope: what was reported is a new failure the next time. */
  over: boolean
  /** The scope of each component that holds it; undefined where it was reported in another way alone. */
  holders?: Set<{ readonly scope: string }>
}

export type Recorder = ReturnType<typeof createRecorder>

/** Puts errors into the store: with their policy, the wait before a retry, and where they came from. */
export function createRecorder(parts: RecorderParts) {
  const { entries, catalog, living, isTold, now = Date.now, random = Math.random } = parts
  const cases = new Map<string, Case>()
  /** What was recorded last, where the same again would be one more and nothing else. */
  let last: Entry | undefined

  /** Whether nothing has changed since, and nothing that decides how a failure is treated is another now. */
  function repeats(
    { id, error: { code, status } }: Entry,
    error: ApiError,
    options: ReportOptions,
  ) {
    return (
      entries.get(id) === last &&
      code === error.code &&
      status === error.status &&
      !(error.fields[0] || error.retryAfterMs) &&
      sameParts(cases.get(id)?.origin.options ?? {}, options)
    )
  }

  function treat(error: ApiError, options: ReportOptions = {}) {
    return treatmentOf(error, catalog(), options)
  }

  /** How long to wait: what the API says, or for rate limits and retries that come by themselves a backoff. */
  function waitFor(
    { retryAfterMs }: ApiError,
    { retry }: ResolvedPolicy,
    tries: number,
    auto: boolean,
  ): number {
    const backsOff = retry === 'wait' || (auto && retry === 'manual')
    return retryAfterMs ?? (backsOff ? backoffDelay(tries, random) : 0)
  }

  return {
    treat,
    /** `replaces` names the entry whose place the error takes. */
    record(error: ApiError, origin: Origin, replaces?: string): Entry {
      // A burst of equal failures costs a count each: none is worked out anew.
      if (last && repeats(last, error, origin.options)) {
        const { id, count, revision } = last
        last = entries.update(id, {
          error,
          count: count + 1,
          revision: revision + 1,
          lastAt: now(),
        })
        if (last) return last
      }
      // What an error boundary shows stays there, whatever its operation comes to.
      const { id: page = '' } =
        entries
          .ofOperation(origin.options.operation ?? '')
          .find(({ id }) => cases.get(id)?.pinned) ?? {}
      const options = { ...origin.options, ...cases.get(page)?.origin.options }
      const { operation = '', retry, id, foreground = true, autoRetry } = options
      const auto = !!autoRetry && autoRetry.limit > 0
      const treatment = treat(error, options)
      const { policy } = treatment
      const session = sessionOf(policy)
      const [open] = entries.ofOperation(session)
      const scope = living(options.scope ?? '')
      const asking = cases.get(open?.id ?? '')
      // Reported by an interceptor before its call came to it.
      const twin = operation && entries.all().find((one) => isTwin(one, error))
      const entry = entries.add({
        error,
        // One entry for all calls that wait for a step; where they are of several scopes, the provider's.
        scope: !open || open.scope === scope ? scope : asking?.pinned ? open.scope : '',
        operation: session || operation,
        id: session || id,
        replaces: open?.id ?? (page || replaces),
        ...(twin && { sameAs: twin.id, told: isTold(twin.id) }),
        retryable: !!(retry || asking?.calls?.size),
        foreground,
        autoRetry: auto && !session && policy.retry !== 'never',
        waitMs: (tries) => waitFor(error, policy, tries, auto),
        ...treatment,
      })
      const kept: Case = cases.get(entry.id) ?? { id: entry.id, origin, over: false }
      cases.set(entry.id, kept)
      // The boundary renders anew then, and takes over the step that it comes to wait for.
      if (page !== entry.id) entries.end(page, 'superseded')
      if (twin && twin.id !== entry.id) entries.end(twin.id, 'cleared')
      if (!kept.pinned) kept.origin = origin
      if (session) {
        kept.calls ??= new Map()
        if (retry) kept.calls.set(operation || origin, origin)
      }
      // What waits, stands for a step that many wait for, or is shown elsewhere, is worked out anew each time.
      last = session || entry.retryAt || error.fields[0] || kept.pinned ? undefined : entry
      return entry
    },
    /** What a call that may be repeated by itself would come to. */
    assess(error: ApiError, tries: number) {
      const { policy } = treat(error)
      return { error, policy, waitMs: waitFor(error, policy, tries, true) }
    },
    caseOf: (entryId: string) => cases.get(entryId),
    /** No step is waited for by the operation any more. Answers the entries that nothing else waits for. */
    drop: (operation: string): readonly string[] =>
      [...cases].flatMap(([id, { calls }]) =>
        calls?.delete(operation) && !calls.size ? [id] : [],
      ),
    /** Moves an entry that is open to where other options say, and keeps it there. */
    move({ id, error }: Entry, options: ReportOptions): Entry | null {
      const { scope = '', retry } = options
      Object.assign(cases.get(id) ?? {}, { origin: { options }, pinned: true })
      return entries.update(id, { ...treat(error, options), scope, retryable: !!retry }) ?? null
    },
    /** The entry that holds this very error, or that stands for the step it asks for. */
    known(error: ApiError, failure: unknown): Entry | undefined {
      const same = (one: ApiError) =>
        one === error || (one.cause === failure && Object(failure) === failure)
      const [asking] = entries.ofOperation(sessionOf(treat(error).policy))
      return asking ?? entries.all().find((one) => same(one.error))
    },
    end(entryId: string, reason: EndReason): void {
      const kept = cases.get(entryId)
      if (kept) kept.over = reason === 'success' || reason === 'scope'
      cases.delete(entryId)
    },
  }
}

/** Whether an entry of no call's, and no scope's, holds this very failure: by its request, or by what was thrown. */
function isTwin({ operation, scope, error: one }: Entry, error: ApiError): boolean {
  const { code, requestId, cause } = one
  return (
    !(operation || scope) &&
    code === error.code &&
    ((!!requestId && requestId === error.requestId) ||
      (cause === error.cause && Object(cause) === cause))
  )
}
