import type { ApiError } from '../model/ApiError.js'
import type { EndReason } from '../model/Event.js'
import type { Failure } from '../model/Failure.js'
import type { Filter, Machine, Whose } from '../model/Machine.js'
import { sessionOf } from '../present/sessionOf.js'
import { treatmentOf } from '../present/treatmentOf.js'
import { createActor } from './createActor.js'
import { createBindings } from './createBindings.js'
import { createFailures, type ErrorStoreOptions, ownersOf } from './createFailures.js'
import { createRunner } from './createRunner.js'
import { waitFor } from './describeOccurrence.js'

/** Makes a store with the members for the kit's own parts. Needs no React and no document. */
export function createMachine(options: ErrorStoreOptions = {}): Machine {
  const failures = createFailures(options)
  const { index, notifier, router } = failures
  const runner = createRunner(failures, options.now)

  function matching({ owner, scope }: Whose): readonly Failure[] {
    return index
      .all()
      .filter(
        (failure) =>
          (scope ?? failure.entry.scope) === failure.entry.scope &&
          (owner === undefined || ownersOf(failure).has(owner)),
      )
  }

  /** Ends failures, but for what calls of other operations or owners left, too: a step that they wait for. */
  function clear({ operation, ...whose }: Filter, reason: EndReason): void {
    for (const failure of matching(whose)) {
      const own = [...failure.calls].filter(
        ([, { options: one }]) =>
          (operation ?? one.operation) === one.operation &&
          (whose.owner ?? one.owner) === one.owner,
      )
      if (!own[0] && (operation ?? failure.entry.operation) !== failure.entry.operation) continue
      failures.touch(failure)
      for (const [key] of own) failure.calls.delete(key)
      if (failure.calls.size === 0) failures.end(failure, reason)
    }
  }

  function change(entryId: string, then: (failure: Failure) => void): void {
    const failure = index.get(entryId)
    if (failure) then(failure)
  }

  /** The open failure for the step that an error asks for, else the one with this very error or value. */
  function known(error: ApiError, value: unknown): Failure | undefined {
    const [asking] = index.ofOperation(sessionOf(treatmentOf(error, failures.catalog(), {}).policy))
    return (
      asking ??
      index
        .all()
        .find(
          ({ entry: { error: one } }) =>
            one === error || (one.cause === value && Object(value) === value),
        )
    )
  }

  return {
    ...runner,
    report: (value, asked) => failures.report(value, asked)?.entry ?? null,
    dismiss: (entryId) => change(entryId, (failure) => failures.end(failure, 'dismissed')),
    clear: (filter = {}, reason = 'cleared') => clear(filter, reason),
    succeed(operation) {
      if (operation) clear({ operation }, 'success')
    },
    assess(value, tries = 1) {
      const error = failures.parse(value)
      if (!error) return null
      const { policy } = treatmentOf(error, failures.catalog(), {})
      const waitMs = waitFor(error, policy, tries, true, options.random ?? Math.random)
      return { error, policy, waitMs }
    },
    subscribe: (listener, key = 'entries') => notifier.subscribe(key, listener),
    getSnapshot: failures.snapshot,
    get: (entryId) => index.get(entryId)?.entry,
    flush: notifier.flush,

    listen: failures.listen,
    emit: failures.emit,
    configure: failures.configure,
    catalog: failures.catalog,
    router,
    entriesOf: (whose) => matching(whose).map(({ entry }) => entry),
    act: createActor(failures, runner.retry),
    actionsOf: (entryId) => index.get(entryId)?.origin.options.actions,
    bind: createBindings(failures),
    takeOver(value, asked = {}) {
      const error = failures.parse(value)
      const failure = (error && known(error, value)) ?? failures.report(value, asked)
      if (!failure) return null
      Object.assign(failure, { origin: { options: asked }, pinned: true })
      const { scope = '', retry } = asked
      const treatment = treatmentOf(failure.entry.error, failures.catalog(), asked)
      return failures.update(failure, { ...treatment, scope, retryable: !!retry })
    },
    end(entryId, reason, violation) {
      change(entryId, (failure) => {
        const left = failure.entry.violations.filter((one) => one !== violation)
        if (violation && left[0]) failures.update(failure, { violations: left })
        else failures.end(failure, reason)
      })
    },
    recast(entryId, code) {
      change(entryId, (failure) => {
        const error = { ...failure.entry.error, code }
        const { options: asked } = failure.origin
        failures.update(failure, { error, ...treatmentOf(error, failures.catalog(), asked) })
      })
    },
    clearHistory: failures.clearHistory,
    takeUntold: failures.takeUntold,
    isTold(entryId) {
      const failure = index.get(entryId)
      return !failure || failures.isTold(failure)
    },
    reroute: () => notifier.touch('routes'),
  }
}
