import type { ApiError } from '../model/ApiError.js'
import type { Call, Failure, Origin, OriginOptions } from '../model/Failure.js'
import type { Whose } from '../model/Machine.js'
import type { CallContext, RunResult } from '../model/Store.js'
import { readApiError } from '../parse/readApiError.js'
import type { Failures } from './createFailures.js'

type Perform<Data> = (context: CallContext) => Data | PromiseLike<Data>

/** A retry: the failure that it tries again, and that failure's origin if it came from `report`. */
interface Retried {
  readonly place?: Failure | undefined
  readonly origin?: Origin | undefined
}

/** The outcome of an aborted call. It opens no entry. */
const ABORTED: ApiError = { origin: 'abort', code: 'Aborted', message: '', fields: [] }

/** The longest delay of a timer, in milliseconds. A longer one would fire at once. */
const MAX_DELAY = 2 ** 31 - 1

/**
 * Makes calls and makes them again. Decides which open failures a call's outcome ends or replaces.
 *
 * @param now Returns the time in epoch milliseconds.
 */
export function createRunner(failures: Failures, now: () => number = Date.now) {
  const { index } = failures
  const running = new Set<Call>()
  /** Operation with an explicit key → the calls that may still decide, oldest first. */
  const rivals = new Map<string, readonly Call[]>()
  const callListeners = new Set<(call: Call) => void>()

  async function attempt<Data>(
    perform: Perform<Data>,
    options: OriginOptions,
    { place, origin }: Retried = {},
  ): Promise<RunResult<Data>> {
    const { signal = new AbortController().signal } = options
    const call = start(options, place, (again, autoRetry) => {
      // A person's retry is a new intent, so a signal that was aborted meanwhile does not stop it.
      const own = autoRetry || !signal.aborted ? signal : undefined
      return attempt(perform, { ...options, autoRetry, signal: own }, { place: again, origin })
    })
    let error: ApiError | null
    let data: Data | undefined
    try {
      if (signal.aborted) throw signal.reason
      data = await perform({ signal })
      error = await readApiError(data, failures.parseOptions('resolved'))
    } catch (thrown) {
      // Only the signal tells an abort from a timeout. A rejection without a reason is still a failure.
      const cause = (signal.aborted ? signal.reason : thrown) ?? new Error()
      error = (await readApiError(cause, failures.parseOptions())) ?? ABORTED
    }
    const failed = error && isCanceled(signal) ? ABORTED : error
    call.apply = () => {
      if (failed === ABORTED) return undefined
      // No automatic retry once the signal is aborted.
      const autoRetry = signal.aborted ? undefined : options.autoRetry
      // The person has dismissed the error, so an automatic retry that fails afterwards shows nothing.
      if (failed && autoRetry && place?.ended) return undefined
      const own = { ...options, signal, autoRetry, operation: call.operation }
      const failure = conclude(call, failed, origin ?? { options: own, call })
      return failure?.entry.autoRetry ? retryLater(failure, call, own) : undefined
    }
    const retried = (await settle(call, failed === ABORTED)) as RunResult<Data> | undefined
    return retried ?? (failed ? { ok: false, error: failed } : { ok: true, data: data as Data })
  }

  function start(
    { owner = '', key, scope = '', ...options }: OriginOptions,
    place: Failure | undefined,
    again: Call['again'],
  ): Call {
    const { operation = key === undefined ? owner : `${owner}:${key}` } = options
    const earlier = index.all().flatMap((failure) =>
      [...failure.calls].flatMap(([left, origin]) => {
        // A retry replaces all calls that left its failure; those that wait for a step are each replaced by its own.
        const retried = failure === place && !failure.step
        const same = operation !== '' && origin.call?.operation === operation
        return retried || same ? [[failure, left] as const] : []
      }),
    )
    const keyed = key !== undefined
    const call: Call = { owner, operation, scope, keyed, place, earlier, again }
    running.add(call)
    if (keyed) rivals.set(operation, [...(rivals.get(operation) ?? []), call])
    showPending(call)
    for (const listener of callListeners) listener(call)
    return call
  }

  /**
   * Applies the outcome of a call. Under an explicit key, only the call that started last counts: its outcome is
   * applied when it has settled.
   *
   * @returns The outcome of the call's automatic retry, if there is one.
   */
  function settle(call: Call, aborted: boolean): unknown {
    const { operation } = call
    running.delete(call)
    showPending(call)
    if (!call.keyed) return call.apply?.()
    const known = rivals.get(operation) ?? []
    if (!known.includes(call)) return undefined
    // An abort is no outcome, so the call before it decides.
    const left = aborted ? known.filter((one) => one !== call) : known
    const newest = left.at(-1) ?? call
    rivals.set(operation, left)
    if (running.has(newest)) return undefined
    rivals.delete(operation)
    const outcome = newest.apply?.()
    return newest === call ? outcome : undefined
  }

  /**
   * The open failures that a call decides on, in order: a new failure takes the place of the first one. Not those that
   * other calls left, too.
   */
  function decided({ place, earlier }: Call): readonly Failure[] {
    const own = new Map<Failure, number>(place && [[place, place.calls.size]])
    for (const [failure, key] of earlier) {
      if (failure !== place && failure.calls.has(key)) own.set(failure, (own.get(failure) ?? 0) + 1)
    }
    return [...own.keys()].filter((one) => !one.ended && own.get(one) === one.calls.size)
  }

  /** Updates the pending state of the failures that a call decides on, and ends their waits for an automatic retry. */
  function showPending(call: Call): void {
    failures.notifier.touch(`owner:${call.owner}`, `scope:${call.scope}`)
    for (const failure of decided(call)) {
      failure.wake?.(false)
      const pending = [...running].some((one) => decided(one).includes(failure))
      failures.update(failure, { pending, autoRetry: false })
    }
  }

  /** A success ends the failures of earlier calls, unless other calls left them too. A failure takes their place. */
  function conclude(call: Call, error: ApiError | null, origin: Origin): Failure | null {
    const { place } = call
    const old = decided(call)
    for (const [failure, key] of call.earlier) failure.calls.delete(key)
    const free = old.find(({ calls }) => calls.size === 0)
    const failure = error && failures.record(error, origin, free, error)
    if (!error && place && !place.ended) failures.notifier.touch('resolved')
    for (const one of old) {
      if (one === failure || one.calls.size > 0) continue
      if (one === place || !one.holders?.size) failures.end(one, error ? 'superseded' : 'success')
    }
    return failure
  }

  async function retryLater(
    failure: Failure,
    call: Call,
    { autoRetry, signal }: OriginOptions,
  ): Promise<RunResult<unknown> | undefined> {
    const go = await wait(failure, signal)
    return go ? call.again(failure, { limit: (autoRetry?.limit ?? 0) - 1 }) : undefined
  }

  /** Waits until the failure's retry is due. Resolves to `false` if the retry is canceled. */
  function wait(failure: Failure, signal: AbortSignal | undefined): Promise<boolean> {
    failure.wake?.(false)
    return new Promise((resolve) => {
      const cancel = () => cancelRetry(failure.id)
      failure.wake = (go) => {
        failure.wake = undefined
        clearTimeout(timer)
        signal?.removeEventListener('abort', cancel)
        resolve(go)
      }
      const ms = (failure.entry.retryAt ?? 0) - now()
      const timer = setTimeout(() => failure.wake?.(true), Math.min(ms, MAX_DELAY))
      signal?.addEventListener('abort', cancel)
    })
  }

  async function retry(entryId: string): Promise<void> {
    const failure = index.get(entryId)
    if (!failure || failure.entry.pending) return
    if (failure.wake) failure.wake(true)
    else if (failure.step) await retryAll(failure)
    else await again(failure.origin, failure)
  }

  /** Makes all calls again that wait for the failure's step. A call that fails the same way waits again. */
  async function retryAll(failure: Failure): Promise<void> {
    const waiting = [...failure.calls.values()]
    failure.calls.clear()
    failures.update(failure, { pending: true })
    const wanted = waiting.filter(({ options }) => !isCanceled(options.signal))
    const results = await Promise.all(wanted.map((one) => again(one)))
    if (failure.ended) return
    if (failure.calls.size > 0) failures.update(failure, { pending: false })
    else {
      failures.end(failure, 'success')
      if (results.every((result) => result?.ok)) failures.notifier.touch('resolved')
    }
  }

  function again(origin: Origin, place?: Failure): Promise<RunResult<unknown>> | undefined {
    const { call, options } = origin
    if (call) return call.again(place)
    const { retry: perform, owner, scope } = options
    return perform && attempt(() => perform(), { operation: '', owner, scope }, { place, origin })
  }

  function cancelRetry(entryId: string): void {
    const failure = index.get(entryId)
    if (!failure?.wake) return
    failure.wake(false)
    failures.update(failure, { autoRetry: false })
  }

  return {
    run: <Data>(perform: Perform<Data>, options: OriginOptions = {}) => attempt(perform, options),
    retry,
    cancelRetry,
    /** Whether a call of this owner, or in this scope, is running. */
    isPending: (whose: Whose) =>
      [...running].some(
        ({ owner, scope }) => owner === (whose.owner ?? owner) && scope === (whose.scope ?? scope),
      ),
    /** Calls the listener, synchronously, when a call starts. Returns a function that removes it. */
    onCall(listener: (call: Call) => void): () => void {
      callListeners.add(listener)
      return () => {
        callListeners.delete(listener)
      }
    },
  }
}

/** Whether a signal has canceled its call. A timeout is a failure, not a cancellation. */
function isCanceled({ aborted, reason }: Partial<AbortSignal> = {}): boolean {
  return !!aborted && reason?.name !== 'TimeoutError'
}
