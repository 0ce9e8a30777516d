import type { ApiError } from '../model/ApiError.js'
import type { Entry } from '../model/Entry.js'
import type { CallContext, ReportOptions, RunOptions, RunResult } from '../model/Store.js'
import type { EntryStore } from '../store/createEntryStore.js'
import type { Operations } from '../store/createOperations.js'
import type { Waits } from '../store/createWaits.js'
import type { Sessions } from './createSessions.js'

/** What the runner needs of the store around it. */
export interface RunnerParts {
  readonly entries: EntryStore
  readonly operations: Operations
  readonly sessions: Sessions
  readonly waits: Waits
  readonly now: () => number
  /** Finds the failure in a value, in the body of a `Response` too. Never rejects. */
  readonly read: (value: unknown, from: 'thrown' | 'resolved') => Promise<ApiError | null>
  /** Puts an error into the store; `replaces` names the entry whose place it takes. */
  readonly record: (error: ApiError, origin: Origin, replaces?: string) => Entry
  readonly originOf: (entryId: string) => Origin | undefined
  /** A retry has succeeded, and what it was about has ended. */
  readonly onResolved: () => void
}

/** Where an entry came from, so that it can be tried again. */
export interface Origin {
  readonly options: ReportOptions & Pick<RunOptions, 'signal'>
  /** Runs the whole operation again, where the entry came from `run`. */
  readonly rerun?: (entryId?: string) => Promise<RunResult<unknown>>
  /** A retry is to come by itself, where the policy sees a chance. */
  readonly auto?: boolean
  /** An error boundary shows the entry: it stays in its scope whatever else it comes to stand for. */
  readonly pinned?: boolean
}

type Call<Data> = (context: CallContext) => Data | PromiseLike<Data>

interface AttemptOptions extends RunOptions {
  readonly operation: string
  /** How many retries may still come by themselves. */
  readonly left: number
  /** The entry that is tried again. */
  readonly replaces?: string | undefined
  /** What the failure is recorded under, where it did not come from `run`. */
  readonly origin?: Origin
  /** It comes by itself. */
  readonly unasked?: boolean
}

/** An aborted call's result: no entry comes of it. */
const ABORTED: ApiError = { origin: 'abort', code: 'Aborted', message: '', fields: [] }

/** Makes calls and calls them again: pending, success, failure and waits of operations. */
export function createRunner(parts: RunnerParts) {
  const { entries, operations, sessions, waits, now, read, record, originOf, onResolved } = parts

  /** By operation: what an outcome comes to should the later try that still runs be aborted. */
  const overruled = new Map<string, () => unknown>()

  function run<Data>(call: Call<Data>, options: RunOptions = {}): Promise<RunResult<Data>> {
    const { owner = '', key, autoRetry } = options
    const operation = options.operation ?? (key === undefined ? owner : `${owner}:${key}`)
    for (const { id } of entriesOf(operation)) cancelRetry(id)
    return attempt(call, { ...options, operation, left: autoRetry?.limit ?? 0 })
  }

  async function attempt<Data>(
    call: Call<Data>,
    options: AttemptOptions,
  ): Promise<RunResult<Data>> {
    const { operation, owner = '', replaces, signal = new AbortController().signal } = options
    const trial = operations.start(operation, owner)
    setPending(operation, replaces, true)
    let error: ApiError | null
    let data: Data | undefined
    try {
      if (signal.aborted) throw ABORTED
      data = await call({ signal })
      error = await read(data, 'resolved')
    } catch (thrown) {
      // A rejection without a reason is a failure all the same; what is none after all is an abort.
      error = (await read(thrown ?? new Error(), 'thrown')) ?? ABORTED
    }
    if (error !== null && signal.aborted) error = ABORTED
    const standing = trial.settle(error === ABORTED)
    const result: RunResult<Data> =
      error === null ? { ok: true, data: data as Data } : { ok: false, error }
    async function conclude(): Promise<RunResult<Data> | undefined> {
      if (error !== null) setPending(operation, replaces, false)
      else succeed(operation, replaces)
      if (error === ABORTED) overruled.get(operation)?.()
      overruled.delete(operation)
      return error === null || error === ABORTED ? undefined : fail(error, call, options, signal)
    }
    // The later try decides; should it be aborted, this one does after all.
    if (standing === 'waits' && error !== ABORTED) overruled.set(operation, conclude)
    return (standing === 'counts' && (await conclude())) || result
  }

  /** Shows a failure; answers the outcome of a retry where one has come by itself. */
  async function fail<Data>(
    error: ApiError,
    call: Call<Data>,
    options: AttemptOptions,
    signal: AbortSignal,
  ): Promise<RunResult<Data> | undefined> {
    const { operation, replaces, left, unasked, ...asked } = options
    // Who has put the error away doesn't want to hear of retries that nobody asked for.
    if (unasked && entries.get(replaces ?? '') === undefined) return undefined
    const rerun = (entryId?: string) =>
      attempt(call, {
        ...asked,
        operation,
        left: 0,
        replaces: entryId,
        // A press is a new intent: it doesn't go by a signal that is used up.
        signal: signal.aborted ? undefined : asked.signal,
      })
    const own = { options: { ...asked, operation, retry: rerun }, rerun, auto: left > 0 }
    const entry = place(error, asked.origin ?? own, operation, replaces)
    if (!entry.autoRetry) return undefined
    const stop = () => cancelRetry(entry.id)
    signal.addEventListener('abort', stop, { once: true })
    const go = await waits.start(entry.id, (entry.retryAt ?? 0) - now())
    signal.removeEventListener('abort', stop)
    if (!go) return undefined
    return attempt(call, { ...options, left: left - 1, replaces: entry.id, unasked: true })
  }

  /** The failure takes the place of what the operation had reported: one entry stays where it is. */
  function place(error: ApiError, origin: Origin, operation: string, replaces?: string): Entry {
    const old = entriesOf(operation, replaces)
    const free = sessions.drop(operation)
    const entry = record(error, origin, old[0]?.id)
    for (const { id } of old) if (id !== entry.id) entries.end(id, 'superseded')
    for (const id of free) if (!sessions.isWaitedFor(id)) entries.end(id, 'superseded')
    return entry
  }

  function succeed(operation: string, replaces?: string): void {
    const resolved = entries.get(replaces ?? '') !== undefined
    for (const { id } of entriesOf(operation, replaces)) entries.end(id, 'success')
    for (const id of sessions.drop(operation)) entries.end(id, 'success')
    if (resolved) onResolved()
  }

  async function retry(entryId: string): Promise<void> {
    const entry = entries.get(entryId)
    if (entry === undefined || entry.pending || waits.end(entryId, true)) return
    const calls = sessions.take(entryId)
    const origin = originOf(entryId)
    if (calls) await retryTogether(entryId, calls)
    else if (origin) await again(origin, entryId)
  }

  /** Each of the calls once: those that fail in the same way wait anew. */
  async function retryTogether(entryId: string, calls: readonly Origin[]): Promise<void> {
    entries.update(entryId, { pending: true })
    const results = await Promise.all(
      calls.filter(({ options }) => !options.signal?.aborted).map((origin) => again(origin)),
    )
    if (sessions.isWaitedFor(entryId)) entries.update(entryId, { pending: false })
    else {
      entries.end(entryId, 'success')
      if (results.every((result) => result?.ok)) onResolved()
    }
  }

  function again(origin: Origin, entryId?: string): Promise<RunResult<unknown> | undefined> {
    const call = origin.options.retry
    if (origin.rerun) return origin.rerun(entryId)
    if (!call) return Promise.resolve(undefined)
    return attempt(() => call(), { operation: '', left: 0, replaces: entryId, origin })
  }

  function cancelRetry(entryId: string): void {
    if (waits.end(entryId, false)) entries.update(entryId, { autoRetry: false })
  }

  function entriesOf(operation: string, entryId = ''): readonly Entry[] {
    const pressed = entries.get(entryId)
    const own = operation === '' ? [] : entries.ofOperation(operation)
    return pressed ? [pressed, ...own.filter(({ id }) => id !== entryId)] : own
  }

  function setPending(operation: string, entryId: string | undefined, pending: boolean): void {
    for (const { id } of entriesOf(operation, entryId)) {
      entries.update(id, { pending, autoRetry: false })
    }
  }

  return { run, retry, cancelRetry, succeed }
}
