import { tencentCloud } from '../catalogs/tencent-cloud/tencentCloud.js'
import type { ApiError } from '../model/ApiError.js'
import type { Catalog } from '../model/Catalog.js'
import type { Entry } from '../model/Entry.js'
import type { ApiErrorEvent } from '../model/Event.js'
import type { ParseOptions } from '../model/Parser.js'
import type { ErrorStore, ReportOptions, StoreConfig } from '../model/Store.js'
import { parseApiError } from '../parse/parseApiError.js'
import { readApiError } from '../parse/readApiError.js'
import { createActor } from './createActor.js'
import { createBindings } from './createBindings.js'
import { createEntryStore } from './createEntryStore.js'
import { createNotifier } from './createNotifier.js'
import { createRecorder, type Origin } from './createRecorder.js'
import { createRouter } from './createRouter.js'
import { createRunner } from './createRunner.js'

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
  let config: StoreConfig = options
  let emitting = 0
  /** The entries whose newest occurrence nobody has been told of. */
  const untold = new Set<string>()

  const router = createRouter()
  const notifier = createNotifier({ ...options, before: beforeFlush, onFault: fault })
  const entries = createEntryStore({
    ...options,
    onChange(entry, before) {
      // What a listener reports again of what is open is counted, not told: that would call the listener again.
      const occurred = entry.revision !== before?.revision
      if (occurred && (emitting === 0 || !before)) untold.add(entry.id)
      changed(entry, before)
    },
    onEnd(entry, reason) {
      recorder.end(entry.id, reason)
      runner.cancelRetry(entry.id)
      untold.delete(entry.id)
      changed(entry)
      notifier.touch('history')
      emit({ type: 'ended', entry, reason })
    },
  })
  const recorder = createRecorder({ ...options, entries, catalog, living: router.living, isTold })
  const runner = createRunner({
    ...options,
    entries,
    read: (value, from) => readApiError(value, parseOptions(from)),
    recorder: { ...recorder, record },
    touch: notifier.touch,
  })
  const bindings = createBindings({ entries, caseOf: recorder.caseOf, report, isTold, reroute })

  function changed(entry: Entry, before = entry): void {
    notifier.touch('entries', `scope:${entry.scope}`, `scope:${before.scope}`)
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
    if (!router.takeGoneScopes()[0]) return
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

  function parseOptions(from: 'thrown' | 'resolved'): ParseOptions {
    const { parsers = [] } = config
    return { from, parsers, onFault: (error) => fault('parsers', error) }
  }

  function parse(failure: unknown, from: ReportOptions['from'] = 'thrown'): ApiError | null {
    return parseApiError(failure, parseOptions(from))
  }

  function catalog(): Catalog {
    return config.catalog ?? tencentCloud
  }

  /** What a call came to is known by its error, which a component may bind; what was reported, by itself. */
  function record(
    error: ApiError,
    origin: Origin,
    replaces?: string,
    failure: unknown = error,
  ): Entry {
    const entry = recorder.record(error, origin, replaces)
    bindings.note(failure, entry)
    return entry
  }

  function report(failure: unknown, options: ReportOptions = {}): Entry | null {
    const error = parse(failure, options.from)
    return error && record(error, { options }, undefined, failure)
  }

  function isTold(entryId: string): boolean {
    return !untold.has(entryId)
  }

  function reroute(): void {
    notifier.touch('routes')
  }

  function treated({ id, error }: Entry) {
    return recorder.treat(error, recorder.caseOf(id)?.origin.options)
  }

  return {
    ...runner,
    act: createActor({ entries, emit, report, retry: runner.retry }),
    actionsOf: (entryId) => recorder.caseOf(entryId)?.origin.options.actions,
    report,
    bind: bindings.bind,
    takeOver(failure, asked = {}) {
      const error = parse(failure)
      const entry = (error && recorder.known(error, failure)) ?? report(failure, asked)
      return entry && recorder.move(entry, asked)
    },
    assess(failure, tries = 1) {
      const error = parse(failure)
      return error && recorder.assess(error, tries)
    },
    dismiss(entryId) {
      entries.end(entryId, 'dismissed')
    },
    end(entryId, reason, violation) {
      const left = entries.get(entryId)?.violations.filter((one) => one !== violation)
      if (violation && left?.[0]) entries.update(entryId, { violations: left })
      else entries.end(entryId, reason)
    },
    recast(entryId, code) {
      const entry = entries.get(entryId)
      if (!entry) return
      const changed = { ...entry, error: { ...entry.error, code } }
      entries.update(entryId, { error: changed.error, ...treated(changed) })
    },
    clear(filter = {}) {
      for (const { id, scope, operation } of entries.all()) {
        if ((filter.scope ?? scope) !== scope) continue
        if ((filter.operation ?? operation) === operation) entries.end(id, 'cleared')
      }
    },
    clearHistory() {
      entries.clearHistory()
      notifier.touch('entries', 'history')
    },
    subscribe: (listener, key = 'entries') => notifier.subscribe(key, listener),
    getSnapshot: entries.snapshot,
    get: entries.get,
    catalog,
    configure(next) {
      const before = config.catalog
      const open = entries.all().map((entry) => [entry, treated(entry)] as const)
      const { catalog = config.catalog, parsers = config.parsers, onEvent = config.onEvent } = next
      config = { catalog, parsers, onEvent }
      if (config.catalog === before) return
      for (const [entry, { violations }] of open) {
        // What an edit has taken away doesn't come back.
        const edited = entry.violations.length < violations.length
        entries.update(entry.id, {
          ...treated(entry),
          ...(edited && { violations: entry.violations }),
        })
      }
    },
    emit,
    router,
    takeUntold() {
      // What nobody has seen yet is not to count as told in a scope that goes in this very commit.
      leaveWhatHasGone()
      const list = [...untold].flatMap((id) => entries.get(id) ?? [])
      untold.clear()
      return list
    },
    isTold,
    reroute,
    flush: notifier.flush,
  }
}
