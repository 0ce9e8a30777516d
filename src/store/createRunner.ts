import type { ApiError } from '../model/ApiError.js'
import type { Entry } from '../model/Entry.js'
import type { EndReason } from '../model/Event.js'
import type { CallContext, RunOptions, RunResult } from '../model/Store.js'
import type { EntryStore } from './createEntryStore.js'
import { createOperations } from './createOperations.js'
import type { Origin, Recorder } from './createRecorder.js'
import { createWaits } from './createWaits.js'

/** What the runner needs of the store around it. */
export interface RunnerParts {
  readonly entries: EntryStore
  readonly now?: () => number
  /** Finds the failure in a value, in the body of a `Response` too. Never rejects. */
  readonly read: (value: unknown, from: 'thrown' | 'resolved') => Promise<ApiError | null>
  readonly recorder: Pick<Recorder, 'record' | 'caseOf' | 'drop'>
  /**
   * Notes what has changed: `owner:…`, whether anything of the owner's is pending; `resolved`, a retry has succeeded,
   * and what it was about has ended.
   */
  readonly touch: (key: string) => void
}

type Call<Data> = (context: CallContext) => Data | PromiseLike<Data>

/** What is tried. */
interface Trial {
  readonly operation: string
  /** The entry that is tried again. */
  readonly replaces?: string | undefined
}

interface AttemptOptions extends RunOptions, Trial {
  readonly operation: string
  /** What the failure is recorded under, where it did not come from `run`. */
  readonly origin?: Origin
}

/** An aborted call's result: no entry comes of it. */
const ABORTED: ApiError = { origin: 'abort', code: 'Aborted', message: '', fields: [] }

/** Makes calls and calls them again: pending, success, failure and waits of operations. */
export function createRunner(parts: RunnerParts) {
  const { entries, now = Date.now, read, recorder, touch } = parts
  const operations = createOperations((owner) => touch(`owner:${owner}`))
  const waits = createWaits()
  const listeners = new Set<(call: { owner: string; operation: string }) => void>()

  function run<Data>(call: Call<Data>, options: RunOptions = {}): Promise<RunResult<Data>> {
    const { owner = '', key } = options
    const { operation = key === undefined ? owner : `${owner}:${key}` } = options
    return attempt(call, { ...options, operation })
  }

  async function attempt<Data>(
    call: Call<Data>,
    options: AttemptOptions,
  ): Promise<RunResult<Data>> {
    const { signal = new AbortController().signal } = options
    const { owner = '', operation } = options
    for (const listener of listeners) listener({ owner, operation })
    const settle = operations.start(operation, owner)
    setPending(options, true)
    let error: ApiError | null
    let data: Data | undefined
    try {
      if (signal.aborted) throw signal.reason
      data = await call({ signal })
      error = await read(data, 'resolved')
    } catch (thrown) {
      // The signal knows better than a client whether it was an abort or a timeout. A rejection without a reason is a
      // failure all the same; what is none after all is an abort.
      const cause = (signal.aborted ? signal.reason : thrown) ?? new Error()
      error = (await read(cause, 'thrown')) ?? ABORTED
    }
    const failure = error && isCanceled(signal) ? ABORTED : error
    const retried = settle(() => {
      if (!failure) return succeed(options)
      setPending(options, false)
      return failure === ABORTED ? undefined : fail(failure, call, options, signal)
    }, failure === ABORTED)
    return (
      (await retried) ??
      (failure ? { ok: false, error: failure } : { ok: true, data: data as Data })
    )
  }

  /** Shows a failure; answers the outcome of a retry where one has come by itself. */
  async function fail<Data>(
    error: ApiError,
    call: Call<Data>,
    options: AttemptOptions,
    signal: AbortSignal,
  ): Promise<RunResult<Data> | undefined> {
    const { replaces = '', autoRetry, origin } = options
    // Who has put the error away doesn't want to hear of retries that nobody asked for.
    if (autoRetry && replaces && !entries.get(replaces)) return undefined
    const rerun = (entryId?: string, auto?: typeof autoRetry) =>
      attempt(call, {
        ...options,
        replaces: entryId,
        autoRetry: auto,
        // A press is a new intent: it doesn't go by a signal that is used up.
        signal: auto || !signal.aborted ? signal : undefined,
      })
    // Nor does one come by itself whose time is over.
    const auto = signal.aborted ? undefined : autoRetry
    const own = { options: { ...options, autoRetry: auto, retry: rerun }, rerun }
    const entry = conclude(options, 'superseded', (place) =>
      recorder.record(error, origin ?? own, place),
    )
    if (!autoRetry || !entry?.autoRetry) return undefined
    const stop = () => cancelRetry(entry.id)
    signal.addEventListener('abort', stop)
    const go = await waits.start(entry.id, (entry.retryAt ?? 0) - now())
    signal.removeEventListener('abort', stop)
    return go ? rerun(entry.id, { limit: autoRetry.limit - 1 }) : undefined
  }

  /**
   * Ends what the operation had reported, and steps that nothing else waits for. A failure takes the place of the
   * first: one entry stays where it is.
   */
  function conclude(
    trial: Trial,
    reason: EndReason,
    record?: (replaces?: string) => Entry,
  ): Entry | undefined {
    const old = idsOf(trial)
    const free = recorder.drop(trial.operation)
    const entry = record?.(old[0])
    for (const id of [...old, ...free]) if (id !== entry?.id) entries.end(id, reason)
    return entry
  }

  function succeed(trial: Trial): undefined {
    if (entries.get(trial.replaces ?? '')) touch('resolved')
    conclude(trial, 'success')
  }

  async function retry(entryId: string): Promise<void> {
    const { origin, calls } = recorder.caseOf(entryId) ?? {}
    if (!origin || entries.get(entryId)?.pending || waits.end(entryId, true)) return
    if (!calls) {
      await again(origin, entryId)
      return
    }
    // Each of the calls once: those that fail in the same way wait anew.
    const waiting = [...calls.values()].filter(({ options }) => !isCanceled(options.signal))
    calls.clear()
    entries.update(entryId, { pending: true })
    const results = await Promise.all(waiting.map((one) => again(one)))
    if (calls.size > 0) entries.update(entryId, { pending: false })
    else {
      entries.end(entryId, 'success')
      if (results.every((result) => result?.ok)) touch('resolved')
    }
  }

  function again(origin: Origin, entryId?: string): Promise<RunResult<unknown>> | undefined {
    const { rerun, options } = origin
    const call = options.retry
    if (rerun) return rerun(entryId)
    return call && attempt(() => call(), { operation: '', replaces: entryId, origin })
  }

  function cancelRetry(entryId: string): void {
    if (waits.end(entryId, false)) entries.update(entryId, { autoRetry: false })
  }

  /** What is tried again, then whatever else its operation has reported. */
  function idsOf({ operation, replaces = '' }: Trial): readonly string[] {
    const own = entries.ofOperation(operation).map(({ id }) => id)
    return entries.get(replaces) ? [replaces, ...own] : own
  }

  /** Whatever begins or has an outcome puts an end to retries that would come by themselves. */
  function setPending(trial: Trial, pending: boolean): void {
    for (const id of idsOf(trial)) {
      waits.end(id, false)
      entries.update(id, { pending, autoRetry: false })
    }
  }

  return {
    run,
    retry,
    cancelRetry,
    succeed: (operation: string) => succeed({ operation }),
    isPending: operations.isPending,
    onCall(listener: (call: { owner: string; operation: string }) => void) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

/** Whether nobody wants to hear of a call any more; that its time is over is a failure. */
function isCanceled({ aborted, reason }: Partial<AbortSignal> = {}): boolean {
  return !!aborted && reason?.name !== 'TimeoutError'
}
