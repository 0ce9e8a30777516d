import { tencentCloud } from '../catalogs/tencent-cloud/tencentCloud.js'
import type { ApiError } from '../model/ApiError.js'
import type { Catalog } from '../model/Catalog.js'
import type { Entry } from '../model/Entry.js'
import type { ApiErrorEvent, EndReason, OnEvent } from '../model/Event.js'
import type { Failure, Origin } from '../model/Failure.js'
import type { ParseOptions } from '../model/Parser.js'
import type { ReportOptions, StoreConfig, StoreSnapshot } from '../model/Store.js'
import { parseApiError } from '../parse/parseApiError.js'
import { treatmentOf } from '../present/treatmentOf.js'
import { createFailureIndex } from './createFailureIndex.js'
import { createNotifier } from './createNotifier.js'
import { createRouter } from './createRouter.js'
import { describeOccurrence, identityOf } from './describeOccurrence.js'
import { sameParts } from './sameParts.js'

/** The options of `createErrorStore`. Tests can replace the clock, the random numbers and the scheduling. */
export interface ErrorStoreOptions extends StoreConfig {
  /** The most open entries. One more ends the oldest. Default 500. */
  readonly maxOpen?: number
  /** The most entries in the history. Default 50. */
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
  let config: StoreConfig = options
  const index = createFailureIndex()
  const router = createRouter()
  const notifier = createNotifier({ ...options, before: beforeFlush, onFault: fault })
  const listeners = new Set<OnEvent>()
  if (options.onEvent) listeners.add(options.onEvent)
  /** Failures by the reported value. Objects only: equal primitives can't be told apart. */
  const byValue = new WeakMap<object, Failure>()
  let past: readonly Entry[] = []
  let current: StoreSnapshot | undefined
  let serial = 0
  let emitting = 0
  /** The entry that was recorded last, if the same failure again would only raise its count. */
  let last: Entry | undefined

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

  function catalog(): Catalog {
    return config.catalog ?? tencentCloud
  }

  function parseOptions(from: ReportOptions['from'] = 'thrown'): ParseOptions {
    const { parsers = [] } = config
    return { from, parsers, onFault: (error) => fault('parsers', error) }
  }

  function parse(failure: unknown, from?: ReportOptions['from']): ApiError | null {
    return parseApiError(failure, parseOptions(from))
  }

  function touch(failure: Failure, scope = failure.entry.scope): void {
    current = undefined
    notifier.touch('entries', `scope:${failure.entry.scope}`, `scope:${scope}`)
    for (const owner of ownersOf(failure)) notifier.touch(`owner:${owner}`)
  }

  function update(failure: Failure, change: Partial<Omit<Entry, 'id'>>): Entry {
    const { entry, ended } = failure
    return ended ? entry : set(failure, { ...entry, ...change })
  }

  function set(failure: Failure, entry: Entry): Entry {
    const { scope } = failure.entry
    index.file(failure, entry, identityOf(failure.what, entry, failure.origin))
    touch(failure, scope)
    return entry
  }

  function end(failure: Failure, reason: EndReason): void {
    if (!index.remove(failure)) return
    const { entry } = failure
    failure.ended = reason
    failure.wake?.(false)
    if (REMEMBERED.includes(reason)) past = [entry, ...past].slice(0, maxHistory)
    touch(failure)
    notifier.touch('history')
    emit({ type: 'ended', entry, reason })
  }

  /** The failure that was recorded last, if it is unchanged since and this error would only raise its count. */
  function repeated(error: ApiError, { options, call, held }: Origin): Failure | undefined {
    const failure = last && index.get(last.id)
    if (!failure || failure.entry !== last || error.fields[0] || error.retryAfterMs)
      return undefined
    const { code, status } = last.error
    const same = code === error.code && status === error.status && !call && !held
    return same && sameParts(failure.origin.options, options) ? failure : undefined
  }

  /**
   * Records an occurrence of an error.
   *
   * @param place The failure that it replaces, because the same operation failed again.
   * @param value The value that the error was read from.
   * @returns The failure that it opened, repeated or replaced.
   */
  function record(error: ApiError, origin: Origin, place?: Failure, value?: unknown): Failure {
    // The short way: in a burst of equal failures, each one only raises a count.
    const known = repeated(error, origin)
    const failure = known ?? occur(error, origin, place)
    if (known) {
      const { count, revision } = known.entry
      const times = { count: count + 1, revision: revision + 1, lastAt: now() }
      last = update(known, { error, ...times })
      occurred(known, true)
    }
    if (Object(value) === value) byValue.set(value as object, failure)
    return failure
  }

  function occur(error: ApiError, origin: Origin, place?: Failure): Failure {
    const surroundings = { failures: index, catalog: catalog(), living: router.living, now, random }
    const found = describeOccurrence(error, origin, place, surroundings)
    const { what, step } = found
    const entry = { id: found.failure?.id ?? `e${++serial}`, ...found.entry }
    const failure = found.failure ?? openFailure(entry, found.origin)
    const repeats = failure.what === what
    // Its scope and owners until now are notified too.
    if (failure === found.failure) touch(failure)
    Object.assign(failure, { what, step, origin: found.origin })
    const { call, held, options } = origin
    if (call) failure.calls.set(call, origin)
    else if (step && options.retry) failure.calls.set(options.operation || origin, origin)
    set(failure, entry)
    occurred(failure, repeats)
    // The error boundary then renders its children again. If they fail again, it takes over that failure's entry.
    if (found.page) end(found.page, 'superseded')
    if (found.twin) end(found.twin, 'cleared')
    const special = step || entry.retryAt || error.fields[0] || failure.pinned || call || held
    last = special ? undefined : failure.entry
    return failure
  }

  function openFailure(entry: Entry, origin: Origin): Failure {
    const [oldest] = index.all()
    if (oldest && index.size() >= maxOpen) end(oldest, 'superseded')
    const rest = { what: '', identity: '', step: '', told: 0, pinned: false, left: false }
    return { id: entry.id, entry, origin, calls: new Map(), ...rest }
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

  /** Ends the announced failures whose scope or last holder has gone. The unannounced ones move outward. */
  function leaveWhatHasGone(): void {
    for (const failure of index.all()) {
      if (!failure.left) continue
      failure.left = false
      if (isTold(failure)) endUnlessHeld(failure, 'scope')
    }
    if (!router.takeGoneScopes()[0]) return
    for (const failure of index.all()) {
      const { scope } = failure.entry
      const living = router.living(scope)
      if (living === scope) continue
      if (isTold(failure)) end(failure, 'scope')
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
    for (const surface of router.flush(snapshot().entries)) notifier.touch(`surface:${surface}`)
    for (const failure of index.all()) {
      if (isTold(failure)) continue
      notifier.touch('untold')
      break
    }
  }

  function snapshot(): StoreSnapshot {
    current ??= { entries: index.all().map(({ entry }) => entry), history: past }
    return current
  }

  return {
    index,
    router,
    notifier,
    snapshot,
    emit,
    fault,
    catalog,
    parseOptions,
    parse,
    record,
    update,
    end,
    endUnlessHeld,
    isTold,
    byValue,
    touch,
    report(
      value: unknown,
      options: Origin['options'] = {},
      origin: Origin = { options },
    ): Failure | null {
      const error = parse(value, options.from)
      return error && record(error, origin, undefined, value)
    },
    listen(listener: OnEvent): () => void {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    clearHistory(): void {
      past = []
      current = undefined
      notifier.touch('entries', 'history')
    },
    takeUntold(): readonly Entry[] {
      // First, so an unannounced failure moves out of a scope that goes in this commit, and is not marked there.
      leaveWhatHasGone()
      // An entry that no surface shows yet waits for one, such as a toaster that loads later.
      const untold = index
        .all()
        .filter((failure) => !isTold(failure) && router.placesOf(failure.id)[0])
      for (const failure of untold) failure.told = failure.entry.revision
      return untold.map(({ entry }) => entry)
    },
    /** Sets catalog and parsers. An omitted or undefined one stays. A new catalog treats the open entries anew. */
    configure({ catalog: next = config.catalog, parsers = config.parsers }: StoreConfig): void {
      const before = config.catalog
      const treat = ({ entry, origin }: Failure) =>
        treatmentOf(entry.error, catalog(), origin.options)
      const open = index.all().map((failure) => [failure, treat(failure)] as const)
      config = { catalog: next, parsers }
      if (next === before) return
      for (const [failure, { violations }] of open) {
        const { entry } = failure
        // A violation that an edit ended does not come back.
        const edited = entry.violations.length < violations.length
        update(failure, { ...treat(failure), ...(edited && { violations: entry.violations }) })
      }
    },
  }
}

/** The ids of the uses of a hook that a failure belongs to: they reported it, called, or hold it. */
export function ownersOf({ origin, calls, holders = new Set() }: Failure): ReadonlySet<string> {
  const owners = [origin, ...calls.values()].map(({ options }) => options.owner)
  for (const { owner } of holders) owners.push(owner)
  return new Set(owners.flatMap((owner) => owner ?? []))
}
