import { tencentCloud } from '../catalogs/tencent-cloud/tencentCloud.js'
import type { ApiError } from '../model/ApiError.js'
import type { Catalog } from '../model/Catalog.js'
import type { Entry } from '../model/Entry.js'
import type { ApiErrorEvent } from '../model/Event.js'
import type { ParseOptions } from '../model/Parser.js'
import type { ErrorStore, ReportOptions, StoreConfig, StoreSnapshot } from '../model/Store.js'
import { parseApiError } from '../parse/parseApiError.js'
import { readApiError } from '../parse/readApiError.js'
import { createEntryStore } from '../store/createEntryStore.js'
import { createNotifier } from '../store/createNotifier.js'
import { createOperations } from '../store/createOperations.js'
import { createWaits } from '../store/createWaits.js'
import { createActor } from './createActor.js'
import { createBindings } from './createBindings.js'
import { createRecorder } from './createRecorder.js'
import { createRouter } from './createRouter.js'
import { createRunner, type Origin } from './createRunner.js'
import { createSessions } from './createSessions.js'
import { toOccurrence } from './toOccurrence.js'

/** What {@link createErrorStore} takes. Clock, chance and scheduling can be given, for tests. */
export interface ErrorStoreOptions extends StoreConfig {
  /** How many entries may be open at once; beyond it the oldest is put away. Default 500. */
  readonly maxOpen?: number
  /** How many entries put away are remembered. Default 50. */
  readonly maxHistory?: number
  /** Epoch milliseconds. */
  readonly now?: () => number
  /** From 0 up to, not including, 1. */
  readonly random?: () => number
  /** Runs a flush after the current task's synchronous work; `queueMicrotask` where left out. */
  readonly schedule?: (flush: () => void) => void
}

/**
 * Makes a store: parsing, policies, entries, operations and routing, put in order. No React, no DOM.
 * One for an app (an interceptor reports to it, the provider takes it as `store`), or one for each request
 * on a server.
 *
 * Long for a file of this house: it is the one place where all stages meet, and each of them is its own file.
 */
export function createErrorStore(options: ErrorStoreOptions = {}): ErrorStore {
  const { maxOpen = 500, maxHistory = 50, now = Date.now, random = Math.random } = options
  const { schedule = queueMicrotask } = options
  let config: StoreConfig = options
  const told = new Map<string, number>()
  const untold = new Set<string>()
  const waits = createWaits()
  const sessions = createSessions()
  let emitting = 0
  let snapshot: StoreSnapshot | undefined

  const router = createRouter()
  const notifier = createNotifier({ schedule, before: beforeFlush, onFault: fault })
  const operations = createOperations((owner) => {
    notifier.touch(`owner:${owner}`)
  })
  const entries = createEntryStore({
    now,
    maxOpen,
    maxHistory,
    onChange(entry, left) {
      // What a listener reports again of what is open is counted, not told: that would call the listener again.
      if (emitting > 0 && entry.revision > 1) told.set(entry.id, entry.revision)
      else if (entry.revision > (told.get(entry.id) ?? 0)) untold.add(entry.id)
      changed(entry, left)
    },
    onEnd(entry, reason) {
      recorder.end(entry.id)
      actor.end(entry.id)
      waits.end(entry.id, false)
      told.delete(entry.id)
      untold.delete(entry.id)
      bindings.settle(entry.id, reason)
      changed(entry)
      notifier.touch('history')
      emit({ type: 'ended', entry, reason })
    },
  })
  const recorder = createRecorder({
    entries,
    sessions,
    catalog,
    living: router.living,
    now,
    random,
  })
  const { originOf } = recorder
  const { run, retry, cancelRetry, succeed } = createRunner({
    entries,
    operations,
    sessions,
    waits,
    now,
    read: (value, from) => readApiError(value, parseOptions(from)),
    record,
    originOf,
    onResolved() {
      notifier.touch('resolved')
    },
  })
  const actor = createActor({ entries, emit, report, retry })
  const bindings = createBindings({
    entries,
    report,
    // Not what calls wait for, or an error boundary shows.
    isFree: (id) => !sessions.isWaitedFor(id) && !recorder.isPinned({ id }),
    isTold,
    reroute,
  })

  function changed({ scope }: Entry, left = scope): void {
    snapshot = undefined
    notifier.touch('entries')
    notifier.touch(`scope:${scope}`)
    notifier.touch(`scope:${left}`)
  }

  function emit(event: ApiErrorEvent): void {
    emitting += 1
    try {
      config.onEvent?.(event)
    } catch (error) {
      // A listener that throws is told of its own fault once, and not of that one's.
      if (event.type !== 'fault') fault('onEvent', error)
    } finally {
      emitting -= 1
    }
  }

  function fault(source: string, error: unknown): void {
    emit({ type: 'fault', source, error })
  }

  /** Scopes, and those that had bound a failure, take along what was told; the rest moves outward. */
  function leaveWhatHasGone(): void {
    bindings.leave()
    if (router.takeGoneScopes().length === 0) return
    for (const { id, scope } of entries.all()) {
      const living = router.living(scope)
      if (living === scope) continue
      if (untold.has(id)) entries.update(id, { scope: living })
      else entries.end(id, 'scope')
    }
  }

  /** First scopes that have gone are left, then everything is routed. */
  function beforeFlush(): void {
    leaveWhatHasGone()
    for (const surface of router.flush(entries.all)) notifier.touch(`surface:${surface}`)
    if (untold.size > 0) notifier.touch('untold')
  }

  function parse(failure: unknown, from: 'thrown' | 'resolved'): ApiError | null {
    return parseApiError(failure, parseOptions(from))
  }

  function parseOptions(from: 'thrown' | 'resolved'): ParseOptions {
    const onFault = (error: unknown) => fault('parsers', error)
    return config.parsers ? { from, parsers: config.parsers, onFault } : { from, onFault }
  }

  function catalog(): Catalog {
    return config.catalog ?? tencentCloud
  }

  function record(error: ApiError, origin: Origin, replaces?: string): Entry {
    const entry = recorder.record(error, origin, replaces)
    actor.show(entry.id)
    return entries.get(entry.id) ?? entry
  }

  function report(failure: unknown, reportOptions: ReportOptions = {}): Entry | null {
    const error = parse(failure, 'thrown')
    if (error === null) return null
    const origin = { options: reportOptions }
    const entry = recorder.repeat(error, origin) ?? record(error, origin)
    bindings.note(failure, entry)
    return entry
  }

  function isTold(entryId: string): boolean {
    return !untold.has(entryId)
  }

  function reroute(): void {
    notifier.touch('routes')
  }

  return {
    run,
    retry,
    cancelRetry,
    succeed,
    act: actor.act,
    actionsOf: (entryId) => originOf(entryId)?.options.actions,
    report,
    takeOver(failure, reportOptions = {}) {
      const error = parse(failure, 'thrown')
      const known = error && recorder.known(error, failure)
      const entry = known ?? report(failure, reportOptions)
      return entry && recorder.move(entry, reportOptions)
    },
    assess(failure, tries = 1) {
      const error = parse(failure, 'thrown')
      return error && { error, ...recorder.assess(error, tries) }
    },
    bind: bindings.bind,
    dismiss(entryId) {
      entries.end(entryId, 'dismissed')
    },
    end(entryId, reason, violation) {
      const left = entries.get(entryId)?.violations.filter((one) => one !== violation) ?? []
      if (violation === undefined || left.length === 0) entries.end(entryId, reason)
      else entries.update(entryId, { violations: left })
    },
    clear({ scope, operation } = {}) {
      for (const entry of entries.all()) {
        if ((scope ?? entry.scope) !== entry.scope) continue
        if ((operation ?? entry.operation) === entry.operation) entries.end(entry.id, 'cleared')
      }
    },
    clearHistory() {
      entries.clearHistory()
      snapshot = undefined
      notifier.touch('entries')
      notifier.touch('history')
    },
    subscribe: (listener, key = 'entries') => notifier.subscribe(key, listener),
    getSnapshot: () => {
      snapshot ??= { entries: entries.all(), history: entries.history() }
      return snapshot
    },
    get: entries.get,
    isPending: operations.isPending,
    catalog,
    configure(next) {
      const before = config.catalog
      config = { ...config, ...next }
      if (config.catalog === before) return
      recorder.forget()
      for (const { id, error, policy: old, violations: left } of entries.all()) {
        const { options: asked = {} } = originOf(id) ?? {}
        const treated = toOccurrence(error, recorder.policyOf(error, asked), asked)
        const { policy, surface } = treated
        // What an edit has taken away doesn't come back.
        const whole = toOccurrence(error, old, asked).violations.length === left.length
        entries.update(id, { policy, surface, violations: whole ? treated.violations : left })
      }
    },
    emit,
    router,
    takeUntold() {
      // What nobody has seen yet is not to count as told in a scope that goes in this very commit.
      leaveWhatHasGone()
      const list = [...untold].flatMap((id) => entries.get(id) ?? [])
      untold.clear()
      for (const { id, revision } of list) told.set(id, revision)
      return list
    },
    isTold,
    reroute,
    flush: notifier.flush,
  }
}
