import { recall } from '../catalog/recall.js'
import { client } from '../catalogs/client/client.js'
import type { ApiError } from '../model/ApiError.js'
import type { Entry } from '../model/Entry.js'
import type { ApiErrorEvent, EndReason, OnEvent } from '../model/Event.js'
import type { Failure, Origin, OriginOptions } from '../model/Failure.js'
import type { ParseOptions } from '../model/Parser.js'
import type { ReportOptions, StoreConfig, StoreSnapshot } from '../model/Store.js'
import { parseApiError } from '../parse/parseApiError.js'
import { readAgain } from '../parse/readAgain.js'
import { treatedCode } from '../parse/treatedCode.js'
import { likeness } from '../present/likeness.js'
import { type Treatment, treatmentOf } from '../present/treatmentOf.js'
import { createNotifier } from './createNotifier.js'
import { createRouter } from './createRouter.js'
import { describeOccurrence } from './describeOccurrence.js'
import { sameParts } from './sameParts.js'

/** The options of `createErrorStore`. Tests can replace the clock, the random numbers and the scheduling. */
export interface ErrorStoreOptions extends StoreConfig {
  /** The most open entries. One more ends the oldest. Default `500`. */
  readonly maxOpen?: number
  /** The most entries in the history. Default `50`. */
  readonly maxHistory?: number
  /** Returns the time in epoch milliseconds. Default `Date.now`. */
  readonly now?: () => number
  /** Returns a number from 0 up to, not including, 1. Default `Math.random`. */
  readonly random?: () => number
  /** Runs a flush after the current task's synchronous work. Default `queueMicrotask`. */
  readonly schedule?: (flush: () => void) => void
}

export type Failures = ReturnType<typeof createFailures>

/** The history keeps the entries that ended unsolved, for one of these reasons. */
const REMEMBERED: readonly EndReason[] = ['dismissed', 'timeout', 'superseded']

/**
 * Holds the open failures, with every step of one: it occurs, changes, is announced, moves outward, ends. The rest of
 * the store builds on this, and nothing here calls back into it.
 *
 * Longer than most files, because all these steps change the same record.
 */
export function createFailures(options: ErrorStoreOptions = {}) {
  const { now = Date.now, random = Math.random, maxOpen = 500, maxHistory = 50 } = options
  let { catalog = client, parsers = [] } = options
  /** The open failures by id, oldest first. */
  const open = new Map<string, Failure>()
  const router = createRouter()
  const { touch, ...notifier } = createNotifier({
    schedule: options.schedule,
    before: beforeFlush,
    onFault: fault,
  })
  const listeners = new Set<OnEvent>(options.onEvent && [options.onEvent])
  /** Failures by the reported value. Objects only: equal primitives can't be told apart. */
  const byValue = new WeakMap<object, Failure>()
  const logged = new WeakSet<Error>()
  /** What the app's parsers made of errors that were read before, so the same error stays the same. */
  let again = new WeakMap<ApiError, ApiError>()
  let past: readonly Entry[] = []
  let current: StoreSnapshot | undefined
  let resolved: Entry | undefined
  let serial = 0
  let emitting = 0
  let leaving = false
  /** The last change since the last flush is this failure's, and the same again would only raise its count. */
  let last: Failure | undefined

  const all = () => [...open.values()]

  /** The open failures of an operation. None for the empty one. */
  function ofOperation(operation: string): readonly Failure[] {
    return operation ? all().filter(({ entry }) => entry.operation === operation) : []
  }

  function emit(event: ApiErrorEvent): void {
    emitting += 1
    for (const listener of [...listeners]) {
      try {
        listener(event)
      } catch (error) {
        // A listener that throws at a fault gets no further fault: that would never end.
        if (event.type !== 'fault') fault('onEvent', error)
      }
    }
    emitting -= 1
  }

  function fault(source: string, error: unknown): void {
    emit({ type: 'fault', source, error })
  }

  function parseOptions(from: ReportOptions['from'] = 'thrown'): ParseOptions {
    return { from, parsers, onFault: (error) => fault('parsers', error) }
  }

  function parse(failure: unknown, from?: ReportOptions['from']): ApiError | null {
    return withOwnParsers(parseApiError(failure, parseOptions(from)), failure)
  }

  /** Asks the app's parsers for an error that somebody else has read from a value before. */
  function withOwnParsers(error: ApiError | null, value: unknown): ApiError | null {
    const readBefore = error?.cause !== undefined && error.cause !== value
    return parsers[0] && readBefore
      ? recall(again, error, () => readAgain(error, parseOptions()))
      : error
  }

  /** Writes a mistake of the app's own code to the console, as the browser would have: once. */
  function logBug(error: ApiError): void {
    const { cause } = error
    if (treatedCode(error) !== 'App.Bug' || logged.has(cause as Error)) return
    logged.add(cause as Error)
    // biome-ignore lint/suspicious/noConsole: Node has no `reportError`.
    const log = globalThis.reportError ?? console.error
    log(cause)
  }

  function treat(error: ApiError, asked: OriginOptions): Treatment {
    return treatmentOf(error, catalog, asked)
  }

  function touchFailure(failure: Failure): void {
    current = undefined
    last = undefined
    touch('entries', `scope:${failure.entry.scope}`)
    for (const owner of ownersOf(failure)) touch(`owner:${owner}`)
  }

  function update(failure: Failure, change: Partial<Omit<Entry, 'id'>>): Entry {
    return failure.ended ? failure.entry : set(failure, { ...failure.entry, ...change })
  }

  function set(failure: Failure, entry: Entry): Entry {
    // A scope that it leaves is notified too.
    touch(`scope:${failure.entry.scope}`)
    failure.entry = entry
    touchFailure(failure)
    return entry
  }

  function end(failure: Failure, reason: EndReason): void {
    if (!open.delete(failure.id)) return
    const { entry } = failure
    failure.ended = reason
    failure.wake?.(false)
    if (REMEMBERED.includes(reason)) past = [entry, ...past].slice(0, maxHistory)
    touchFailure(failure)
    touch('history')
    emit({ type: 'ended', entry, reason })
  }

  /**
   * Records an occurrence of an error.
   *
   * @param place The failure that it replaces, because the same operation failed again.
   * @param value The value that the error was read from.
   * @returns The failure that it opened, repeated or replaced.
   */
  function record(error: ApiError, origin: Origin, place?: Failure, value?: unknown): Failure {
    let failure = lastIfRepeated(error, origin)
    if (failure) {
      // Listed and marked as changed already.
      const { entry } = failure
      const { count, revision } = entry
      failure.entry = { ...entry, error, count: count + 1, revision: revision + 1, lastAt: now() }
      current = undefined
      occurred(failure, true)
    } else failure = occur(error, origin, place)
    if (Object(value) === value) byValue.set(value as object, failure)
    return failure
  }

  /** The short way for a burst: the failure that was recorded last, if this error only raises its count. */
  function lastIfRepeated(error: ApiError, origin: Origin): Failure | undefined {
    const { code, status, fields, retryAfterMs } = error
    const before = last?.entry.error
    const more = fields[0] || retryAfterMs || origin.call || origin.held
    const same = before?.code === code && before.status === status && !more
    return same && last && sameParts(last.origin, origin) ? last : undefined
  }

  function occur(error: ApiError, origin: Origin, place?: Failure): Failure {
    const surroundings = { open: all(), treat, living: router.living, now, random }
    const found = describeOccurrence(error, origin, place, surroundings)
    const { failure: old, entry: described, page, twin, ...state } = found
    const { call, operation, retry } = origin
    const entry = { id: old?.id ?? `e${++serial}`, ...described }
    const repeats = old?.what === state.what
    const [oldest] = old || open.size < maxOpen ? [] : open.values()
    if (oldest) end(oldest, 'superseded')
    // Its scope and owners until now are notified too.
    if (old) touchFailure(old)
    const failure: Failure = old
      ? Object.assign(old, state)
      : { id: entry.id, entry, told: 0, calls: new Map(), ...state }
    open.set(entry.id, failure)
    if (call || (state.step && retry)) failure.calls.set(call || operation || origin, origin)
    const special = state.step || entry.retryAt || error.fields[0] || failure.pinned
    set(failure, entry)
    last = special ? undefined : failure
    // A listener may flush: then this is no longer the last.
    occurred(failure, repeats)
    // The error boundary then renders its children again. If they fail again, it takes over that failure's entry.
    if (page && page !== failure) end(page, 'superseded')
    if (twin && twin !== failure) end(twin, 'cleared')
    return failure
  }

  /**
   * Emits `reported`, and leaves the occurrence to be announced. A repeat in the background isn't announced again. A
   * repeat that a listener reports isn't either, and is not emitted: the event would call that listener again.
   */
  function occurred(failure: Failure, repeats: boolean): void {
    const { entry, told } = failure
    const byListener = repeats && emitting > 0
    const wasTold = told > 0 && told >= entry.revision - 1
    if (wasTold && (byListener || (repeats && !entry.foreground))) failure.told = entry.revision
    if (!byListener) emit({ type: 'reported', entry })
  }

  function isTold({ told, entry }: Failure): boolean {
    return told >= entry.revision
  }

  /** An entry that no surface shows yet, or no longer, waits for one, such as a toaster that loads later. */
  function unheard(): Failure[] {
    return all().filter((one) => !isTold(one) && router.placesOf(one.id).some(router.surface))
  }

  /** Ends the announced failures whose scope or last holder has gone. The unannounced ones move outward. */
  function leaveWhatHasGone(): void {
    router.takeGoneScopes()
    for (const failure of all()) {
      const told = isTold(failure)
      if (failure.left && told) endUnlessHeld(failure, 'scope')
      failure.left = false
      const { scope } = failure.entry
      const living = router.living(scope)
      if (living === scope) continue
      if (told && !failure.wake) end(failure, 'scope')
      else update(failure, { scope: living })
    }
  }

  /** Ends a failure without holders, or moves it to its first holder's scope. Not if a call or a boundary has it. */
  function endUnlessHeld(failure: Failure, reason: EndReason): void {
    if (failure.calls.size || failure.pinned) return
    const [first] = failure.holders ?? []
    if (!first) end(failure, reason)
    else if (first.scope !== failure.entry.scope) update(failure, { scope: first.scope })
  }

  /** Moves failures out of removed scopes, then routes all entries. */
  function beforeFlush(): void {
    leaveWhatHasGone()
    // A browser cuts calls off when it leaves the page. Whether that is a failure shows if the page stays.
    const waits = (one: Failure) => leaving && one.entry.error.origin === 'network' && !isTold(one)
    const shown = all().flatMap((one) => (waits(one) ? [] : one.entry))
    for (const surface of router.flush(shown)) touch(`surface:${surface}`)
    if (!all().every(isTold)) touch('untold')
    // What a listener has reported meanwhile is part of this flush.
    last = undefined
  }

  function alike(entry: Entry): readonly Entry[] {
    const key = likeness(entry)
    return all().flatMap((one) => (likeness(one.entry) === key ? one.entry : []))
  }

  function getSnapshot(): StoreSnapshot {
    current ??= { entries: all().map(({ entry }) => entry), history: past }
    return current
  }

  return {
    open,
    all,
    ofOperation,
    ...notifier,
    router,
    touch,
    getSnapshot,
    emit,
    fault,
    treat,
    parseOptions,
    parse,
    withOwnParsers,
    logBug,
    record,
    update,
    end,
    endUnlessHeld,
    isTold,
    byValue,
    touchFailure,
    now,
    random,
    report(value: unknown, options?: OriginOptions): Failure | null {
      // The error that `run` has answered with is on the page already.
      const known = byValue.get(value as object)
      if (known?.origin.call && !known.ended) return known
      const error = parse(value, options?.from)
      // A copy, because a waiting report without an operation has its origin as the key in `calls`.
      return error && record(error, { ...options }, undefined, value)
    },
    catalog: () => catalog,
    alike,
    resolved: () => resolved,
    /** A retry has succeeded. That is said when the last failure that was shown as one with its own has ended. */
    resolve({ entry }: Failure): void {
      if (alike(entry)[0]) return
      resolved = entry
      touch('resolved')
    },
    setLeaving(next: boolean): void {
      leaving = next
      touch('routes')
    },
    listen(listener: OnEvent): () => void {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    clearHistory(): void {
      past = []
      current = undefined
      touch('entries', 'history')
    },
    untold: () => unheard().map(({ entry }) => entry),
    takeUntold(): readonly Entry[] {
      // First, so an unannounced failure moves out of a scope that goes in this commit, and is not marked there.
      leaveWhatHasGone()
      const untold = unheard()
      for (const failure of untold) failure.told = failure.entry.revision
      return untold.map(({ entry }) => entry)
    },
    /** Sets catalog and parsers. An omitted or undefined one stays. A new catalog treats the open entries anew. */
    configure(next: StoreConfig): void {
      const before = catalog
      if (next.parsers && !sameParts(next.parsers, parsers)) again = new WeakMap()
      parsers = next.parsers ?? parsers
      catalog = next.catalog ?? catalog
      if (catalog === before) return
      for (const failure of all()) {
        const { entry, origin } = failure
        const { length } = treatmentOf(entry.error, before, origin).violations
        const treatment = treat(entry.error, origin)
        // A violation that an edit ended does not come back.
        const edited = entry.violations.length < length
        update(failure, edited ? { ...treatment, violations: entry.violations } : treatment)
      }
    },
  }
}

/** The ids of the uses of a hook that a failure belongs to: they reported it, called, or hold it. */
export function ownersOf({ origin, calls, holders }: Failure): readonly string[] {
  const sources = [origin, ...calls.values(), ...(holders ?? [])]
  return sources.flatMap(({ owner }) => owner ?? [])
}
