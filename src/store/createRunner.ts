import type { ApiError } from '../model/ApiError.js'
import type { Call, Failure, Origin, OriginOptions } from '../model/Failure.js'
import type { Whose } from '../model/Machine.js'
import type { CallContext, RunResult } from '../model/Store.js'
import { isSteering } from '../parse/isSteering.js'
import { readApiError } from '../parse/readApiError.js'
import type { Failures } from './createFailures.js'

type Perform<Data> = (context: CallContext) => Data | PromiseLike<Data>

/** The outcome of an aborted call. It opens no entry. */
const ABORTED: ApiError = { origin: 'abort', code: 'Aborted', message: '', fields: [] }

/** The outcome of a call that seems to have died while the page was in the back/forward cache. */
const LOST: ApiError = { origin: 'network', code: 'Network.Unreachable', message: '', fields: [] }

/** Answers that came while the page was in the cache are handed over within this time, in milliseconds. */
const RESTORE_MS = 500

/** How a call ended: an error; none; or what it threw to steer a router. */
interface Outcome<Data> {
  readonly error?: ApiError | null
  readonly data?: Data
  readonly steering?: unknown
}

/** The longest time between two looks at the clock during a wait, in milliseconds. */
const CHECK_MS = 10_000

/**
 * Makes calls and makes them again. Decides which open failures a call's outcome ends or replaces.
 *
 * Longer than most files, because all these steps share the set of running calls.
 */
export function createRunner({
  open,
  all,
  touch,
  update,
  end,
  record,
  resolve,
  parseOptions,
  withOwnParsers,
  logBug,
  now,
}: Failures) {
  const running = new Set<Call>()
  /** The calls with an explicit key that may still decide, oldest first. Rivals are those of the same operation. */
  const undecided = new Set<Call>()
  const listeners = new Set<(call: Call) => void>()

  /**
   * Makes a call.
   *
   * @param place The failure that this call retries.
   * @param origin That failure's origin, if it came from `report`.
   */
  async function attempt<Data>(
    perform: Perform<Data>,
    options: OriginOptions,
    place?: Failure,
    origin?: Origin,
  ): Promise<RunResult<Data>> {
    const { signal = new AbortController().signal } = options
    const call = start(options, place, (again, autoRetry) => {
      // A person's retry is a new intent: that person waits for it, and a signal that was aborted meanwhile doesn't stop it.
      const intent = { foreground: true, signal: signal.aborted ? undefined : signal }
      const pressed = !autoRetry || again?.entry.pending
      return attempt(perform, { ...options, autoRetry, ...(pressed && intent) }, again, origin)
    })
    async function make(): Promise<Outcome<Data>> {
      try {
        if (signal.aborted) throw signal.reason
        const data = await perform({ signal })
        return { data, error: await readApiError(data, parseOptions('resolved')) }
      } catch (thrown) {
        if (isSteering(thrown)) return { steering: thrown }
        // Only the signal tells an abort from a timeout. A rejection without a reason is still a failure.
        const cause = (signal.aborted ? signal.reason : thrown) ?? new Error()
        const error = withOwnParsers(await readApiError(cause, parseOptions()), cause) ?? ABORTED
        logBug(error)
        return { error }
      }
    }
    function apply(failed: Outcome<Data>['error']): unknown {
      // No automatic retry once the signal is aborted.
      const autoRetry = signal.aborted ? undefined : options.autoRetry
      // The person has dismissed the error, so an automatic retry that fails afterwards shows nothing.
      if (failed === ABORTED || (failed && autoRetry && place?.ended === 'dismissed'))
        return undefined
      const own = { ...options, signal, autoRetry, operation: call.operation }
      const failure = conclude(call, failed, origin ?? { ...own, call })
      if (failure && failed === LOST) call.earlier.set(failure, [call])
      return failure?.entry.autoRetry ? retryLater(failure, call, own) : undefined
    }

    const made = make()
    const lost = new Promise<Outcome<Data>>((resolve) => {
      call.lose = () => resolve({ error: LOST })
    })
    const { data, error, steering } = await Promise.race([made, lost])
    const failed = error && isCanceled(signal) ? ABORTED : error
    call.apply = () => apply(failed)
    // The answer of a call that was given up counts when it comes after all.
    if (failed === LOST)
      void made.then((late) => late.error?.origin === 'network' || apply(late.error))
    const retried = (await settle(call, failed === ABORTED)) as RunResult<Data> | undefined
    // The router needs what it threw, to steer by.
    if (steering) throw steering
    return retried ?? (failed ? { ok: false, error: failed } : { ok: true, data: data as Data })
  }

  /** Opens a call, which notes what earlier calls left open. */
  function start(
    { owner = '', key, scope = '', ...options }: OriginOptions,
    place: Failure | undefined,
    again: Call['again'],
  ): Call {
    const { operation = key === undefined ? owner : `${owner}:${key}` } = options
    const earlier = new Map<Failure, readonly unknown[]>(place && [[place, []]])
    for (const failure of all()) {
      // A retry replaces all calls that left its failure; those that wait for a step are each replaced by its own.
      const retried = failure === place && !failure.step
      const left = [...failure.calls].flatMap(([key, { call }]) =>
        retried || (operation && call?.operation === operation) ? [key] : [],
      )
      if (left[0]) earlier.set(failure, left)
    }
    const call: Call = { owner, operation, scope, keyed: key !== undefined, place, earlier, again }
    running.add(call)
    if (call.keyed) undecided.add(call)
    showPending(call)
    for (const listener of listeners) listener(call)
    return call
  }

  /**
   * Applies the outcome of a call. Of rivals, only the one that started last counts: its outcome is applied when it has
   * settled, and then no other is.
   *
   * @returns The outcome of the call's automatic retry, if there is one.
   */
  function settle(call: Call, aborted: boolean): unknown {
    running.delete(call)
    showPending(call)
    if (!call.keyed) return call.apply?.()
    if (!undecided.has(call)) return undefined
    // An abort is no outcome, so the call before it decides.
    if (aborted) undecided.delete(call)
    const rivals = [...undecided].filter(({ operation }) => operation === call.operation)
    const newest = rivals.at(-1)
    if (!newest || running.has(newest)) return undefined
    for (const rival of rivals) undecided.delete(rival)
    const outcome = newest.apply?.()
    return newest === call ? outcome : undefined
  }

  /**
   * The open failures that a call decides on: the one that it retries, and those that only earlier calls of its
   * operation left. A new failure takes the place of the first.
   */
  function decided({ place, earlier }: Call): readonly Failure[] {
    return [...earlier].flatMap(([failure, left]) => {
      const { calls, ended } = failure
      const own = calls.size > 0 && [...calls.keys()].every((key) => left.includes(key))
      return !ended && (failure === place || own) ? [failure] : []
    })
  }

  /** Updates the pending state of the failures that a call decides on, and ends their waits for an automatic retry. */
  function showPending(call: Call): void {
    touch(`owner:${call.owner}`, `scope:${call.scope}`)
    for (const failure of decided(call)) {
      failure.wake?.(false)
      const pending = [...running].some((one) => decided(one).includes(failure))
      update(failure, { pending, autoRetry: false })
    }
  }

  /**
   * A success ends the failures of earlier calls, unless other calls left them too. A failure takes their place.
   *
   * @param error Null for a success; undefined if the call ended in steering a router, which ends them in silence.
   */
  function conclude(
    call: Call,
    error: ApiError | null | undefined,
    origin: Origin,
  ): Failure | null | undefined {
    const { place, earlier } = call
    const old = decided(call)
    for (const [{ calls }, left] of earlier) for (const key of left) calls.delete(key)
    // A failure holds its newest call, and that would hold the ones before it.
    earlier.clear()
    const free = old.filter(({ calls }) => !calls.size)
    const failure = error && record(error, origin, free[0], error)
    const retried = error === null && !place?.ended && place
    for (const one of free) {
      if (one !== failure && (one === place || !one.holders?.size))
        end(one, error ? 'superseded' : 'success')
    }
    if (retried) resolve(retried)
    return failure
  }

  /** Makes the call again when its failure's retry is due, unless the retry is canceled. */
  async function retryLater(
    failure: Failure,
    call: Call,
    { autoRetry, signal }: OriginOptions,
  ): Promise<RunResult<unknown> | undefined> {
    failure.wake?.(false)
    const go = await new Promise<boolean>((resolve) => {
      const cancel = () => cancelRetry(failure.id)
      const { retryAt = 0 } = failure.entry
      const wake = () => failure.wake?.(true)
      const due = () => {
        const left = retryAt - now()
        // Timers stand still while a device sleeps. The clock goes on.
        if (left > 0) timer = setTimeout(due, Math.min(left, CHECK_MS))
        // Offline, a try would fail for certain, so it waits for the network.
        else if (globalThis.navigator?.onLine !== false) wake()
        else globalThis.addEventListener?.('online', wake)
      }
      let timer = setTimeout(due)
      signal?.addEventListener('abort', cancel)
      failure.wake = (go) => {
        failure.wake = undefined
        clearTimeout(timer)
        globalThis.removeEventListener?.('online', wake)
        signal?.removeEventListener('abort', cancel)
        resolve(go)
      }
    })
    return go ? call.again(failure, { limit: (autoRetry?.limit ?? 0) - 1 }) : undefined
  }

  async function retry(entryId: string): Promise<void> {
    const failure = open.get(entryId)
    if (!failure || failure.entry.pending) return
    if (failure.wake) {
      failure.wake(true)
      // The call starts a moment later. Another press until then makes none.
      update(failure, { pending: true })
    } else if (failure.step) await retryAll(failure)
    else await again(failure.origin, failure)
  }

  /** Makes all calls again that wait for the failure's step. A call that fails the same way waits again. */
  async function retryAll(failure: Failure): Promise<void> {
    const { calls } = failure
    const wanted = [...calls.values()].filter(({ signal }) => !isCanceled(signal))
    calls.clear()
    update(failure, { pending: true })
    const made = wanted.map((one) => again(one))
    const all = Promise.all(made)
    await Promise.allSettled(made)
    if (failure.ended) return
    if (calls.size > 0) return void update(failure, { pending: false })
    end(failure, 'success')
    const results = await all
    if (results.every((result) => result?.ok)) resolve(failure)
  }

  function again(origin: Origin, place?: Failure): Promise<RunResult<unknown>> | undefined {
    const { call, retry: perform, owner, scope } = origin
    if (call) return call.again(place)
    const own = { ...origin, foreground: true }
    return perform && attempt(() => perform(), { operation: '', owner, scope }, place, own)
  }

  function cancelRetry(entryId: string): void {
    const failure = open.get(entryId)
    if (!failure?.wake) return
    failure.wake(false)
    update(failure, { autoRetry: false })
  }

  return {
    run: <Data>(perform: Perform<Data>, options: OriginOptions = {}) => attempt(perform, options),
    retry,
    cancelRetry,
    running,
    isPending: (whose: Whose) =>
      [...running].some(
        ({ owner, scope }) => owner === (whose.owner ?? owner) && scope === (whose.scope ?? scope),
      ),
    /** The page is back from the back/forward cache: gives up the calls from before that don't settle soon. */
    restored(): void {
      const before = [...running]
      setTimeout(() => {
        for (const call of before) call.lose?.()
      }, RESTORE_MS)
    },
    onCall(listener: (call: Call) => void): () => void {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** Whether a signal has canceled its call. A timeout is a failure, not a cancellation. */
function isCanceled({ aborted, reason }: Partial<AbortSignal> = {}): boolean {
  return !!aborted && reason?.name !== 'TimeoutError'
}
