import type { ApiError } from '../model/ApiError.js'
import type { EndReason } from '../model/Event.js'
import type { Call, Failure, Origin, OriginOptions } from '../model/Failure.js'
import type { Whose } from '../model/Machine.js'
import type { CallContext, RunResult } from '../model/Store.js'
import { readApiError } from '../parse/readApiError.js'
import type { Failures } from './createFailures.js'

type Perform<Data> = (context: CallContext) => Data | PromiseLike<Data>

/** A retry: the failure that it tries again, and where that came from if not from `run`. */
interface Retried {
  readonly place?: Failure | undefined
  readonly origin?: Origin | undefined
}

/** The outcome of an aborted call. It opens no entry. */
const ABORTED: ApiError = { origin: 'abort', code: 'Aborted', message: '', fields: [] }

/** The longest delay that a timer takes, in milliseconds; a longer one would fire at once. */
const MAX_DELAY = 2 ** 31 - 1

/** Makes calls and makes them again. Decides which open failures a call's outcome ends or replaces. */
export function createRunner(failures: Failures, now: () => number = Date.now) {
  const { index } = failures
  /** The calls under way, each with the failure that it tries again. */
  const running = new Map<Call, Failure | undefined>()
  /** By operation with an explicit key: the calls whose outcome may still count, oldest first. */
  const rivals = new Map<string, readonly Call[]>()
  const callListeners = new Set<(call: Call) => void>()

  async function attempt<Data>(
    perform: Perform<Data>,
    options: OriginOptions,
    { place, origin }: Retried = {},
  ): Promise<RunResult<Data>> {
    const { signal = new AbortController().signal } = options
    const call = start(options, place, (again, autoRetry) => {
      // A press is a new intent: a signal that was aborted meanwhile does not stop it.
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
      // Only the signal tells an abort from a timeout. A rejection without a reason is a failure all the same.
      const cause = (signal.aborted ? signal.reason : thrown) ?? new Error()
      error = (await readApiError(cause, failures.parseOptions())) ?? ABORTED
    }
    const failed = error && isCanceled(signal) ? ABORTED : error
    call.apply = () => {
      if (!failed) return succeed(call, place)
      if (failed === ABORTED) return undefined
      // No automatic retry once the signal is aborted.
      const autoRetry = signal.aborted ? undefined : options.autoRetry
      const own = { ...options, signal, autoRetry, operation: call.operation }
      return fail(failed, call, origin ?? { options: own, call }, place)
    }
    const retried = (await settle(call, failed === ABORTED)) as RunResult<Data> | undefined
    return retried ?? (failed ? { ok: false, error: failed } : { ok: true, data: data as Data })
  }

  function start(options: OriginOptions, place: Failure | undefined, again: Call['again']): Call {
    const { owner = '', key, scope = '' } = options
    const { operation = key === undefined ? owner : `${owner}:${key}` } = options
    const earlier = [...index.all()].flatMap((failure) =>
      [...failure.calls]
        .filter(([, { options: own }]) =>
          failure === place ? !failure.step : operation && own.operation === operation,
        )
        .map(([left]) => [failure, left] as const),
    )
    const call: Call = { owner, operation, scope, keyed: key !== undefined, earlier, again }
    running.set(call, place)
    if (call.keyed) rivals.set(operation, [...(rivals.get(operation) ?? []), call])
    showPending(call, place)
    for (const listener of callListeners) listener(call)
    return call
  }

  /** Applies the outcome of a call, unless a call with the same key that started later decides. */
  function settle(call: Call, aborted: boolean): unknown {
    const { operation } = call
    const place = running.get(call)
    running.delete(call)
    showPending(call, place)
    if (!call.keyed) return call.apply?.()
    const known = rivals.get(operation) ?? []
    if (!known.includes(call)) return undefined
    // An abort is no outcome: the call before it decides then.
    const left = aborted ? known.filter((one) => one !== call) : known
    const newest = left.at(-1) ?? call
    rivals.set(operation, left)
    if (running.has(newest)) return undefined
    rivals.delete(operation)
    const outcome = newest.apply?.()
    return newest === call ? outcome : undefined
  }

  /** The open failures that the call's outcome ends or replaces, the first one being replaced. */
  function concerned({ earlier }: Call, place: Failure | undefined): readonly Failure[] {
    const left = earlier.filter(([failure, key]) => failure.calls.has(key)).map(([one]) => one)
    return [...new Set([...(place ? [place] : []), ...left])].filter(({ ended }) => !ended)
  }

  /** A failure is pending while a call is under way that decides over it. */
  function showPending(call: Call, place: Failure | undefined): void {
    failures.notifier.touch(`owner:${call.owner}`, `scope:${call.scope}`)
    for (const failure of concerned(call, place)) {
      failure.wake?.(false)
      const pending = [...running].some(([one, its]) => concerned(one, its).includes(failure))
      failures.update(failure, { pending, autoRetry: false })
    }
  }

  /** Ends the failures that earlier calls left, unless other calls left them, too. */
  function release({ earlier }: Call, reason: EndReason): void {
    for (const [failure, key] of earlier) releaseOne(failure, key, reason)
  }

  function releaseOne(failure: Failure, key: unknown, reason: EndReason): void {
    failures.touch(failure)
    if (!failure.calls.delete(key)) return
    if (failure.calls.size === 0 && !failure.holders?.size) failures.end(failure, reason)
  }

  function succeed(call: Call, place: Failure | undefined): undefined {
    if (place && !place.ended) failures.notifier.touch('resolved')
    release(call, 'success')
    if (place?.calls.size === 0) failures.end(place, 'success')
  }

  /** Shows a failure. Answers the outcome of an automatic retry, if one was made. */
  async function fail(
    error: ApiError,
    call: Call,
    origin: Origin,
    place: Failure | undefined,
  ): Promise<RunResult<unknown> | undefined> {
    const { autoRetry, signal } = origin.options
    // Somebody who dismissed the error does not want to hear of retries that they did not ask for.
    if (autoRetry && place?.ended) return undefined
    const failure = failures.record(error, origin, concerned(call, place)[0], error)
    release(call, 'superseded')
    if (place && place !== failure && place.calls.size === 0) failures.end(place, 'superseded')
    if (!autoRetry || !failure.entry.autoRetry) return undefined
    const go = await wait(failure, signal)
    return go ? call.again(failure, { limit: autoRetry.limit - 1 }) : undefined
  }

  /** Resolves when the failure's wait is over: whether to try again. */
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

  /** Makes each call again that waits for the step. Those that fail in the same way wait anew. */
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
    /** Ends what an operation reported, and what its calls left. */
    succeed(operation: string): void {
      if (operation === '') return
      for (const failure of [...index.all()]) {
        if (failure.entry.operation === operation) failures.end(failure, 'success')
        for (const [key, { options }] of failure.calls) {
          if (options.operation === operation) releaseOne(failure, key, 'success')
        }
      }
    },
    /** Whether a call of this owner, or in this scope, is under way. */
    isPending: (whose: Whose) =>
      [...running.keys()].some(
        ({ owner, scope }) => owner === (whose.owner ?? owner) && scope === (whose.scope ?? scope),
      ),
    /** Calls the listener, synchronously, when a call starts. */
    onCall(listener: (call: Call) => void): () => void {
      callListeners.add(listener)
      return () => {
        callListeners.delete(listener)
      }
    },
  }
}

/** Whether nobody wants the outcome any more. A timeout is a failure, not a cancellation. */
function isCanceled({ aborted, reason }: Partial<AbortSignal> = {}): boolean {
  return !!aborted && reason?.name !== 'TimeoutError'
}
