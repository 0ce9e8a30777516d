import type { EntryViolation } from '../model/Entry.js'
import type { EndReason } from '../model/Event.js'
import type { Failure } from '../model/Failure.js'
import type { Filter, Machine, Whose } from '../model/Machine.js'
import { createActor } from './createActor.js'
import { createBindings } from './createBindings.js'
import { createFailures, type ErrorStoreOptions, ownersOf } from './createFailures.js'
import { createRunner } from './createRunner.js'
import { waitFor } from './describeOccurrence.js'

/** Makes a store with the members for the kit's own parts. Needs no React and no document. */
export function createMachine(options: ErrorStoreOptions = {}): Machine {
  const failures = createFailures(options)
  const { open, all, parse, report, touch, touchFailure, treat, update } = failures
  const runner = createRunner(failures)

  function matching({ owner, scope }: Whose): readonly Failure[] {
    return all().filter(
      (one) =>
        (scope ?? one.entry.scope) === one.entry.scope &&
        (owner === undefined || ownersOf(one).includes(owner)),
    )
  }

  /** Ends failures, but for what calls of other operations or owners left, too: a step that they wait for. */
  function clear({ operation, ...whose }: Filter = {}, reason: EndReason = 'cleared'): void {
    for (const failure of matching(whose)) {
      const { calls, entry } = failure
      const own = [...calls].filter(
        ([, one]) =>
          (operation ?? one.operation) === one.operation &&
          (whose.owner ?? one.owner) === one.owner,
      )
      if (!own[0] && (operation ?? entry.operation) !== entry.operation) continue
      touchFailure(failure)
      for (const [key] of own) calls.delete(key)
      if (calls.size === 0) failures.end(failure, reason)
    }
  }

  function end(entryId: string, reason: EndReason, violation?: EntryViolation): void {
    const failure = open.get(entryId)
    if (!failure) return
    const violations = failure.entry.violations.filter((one) => one !== violation)
    if (violation && violations[0]) update(failure, { violations })
    else failures.end(failure, reason)
  }

  return {
    ...failures,
    ...runner,
    report(value, asked) {
      const entry = report(value, asked)?.entry
      if (entry) failures.logBug(entry.error)
      return entry ?? null
    },
    dismiss: (entryId) => end(entryId, 'dismissed'),
    dismissAlike(entryId) {
      const entry = open.get(entryId)?.entry
      for (const { id } of entry ? failures.alike(entry) : []) end(id, 'dismissed')
    },
    clear,
    succeed(operation) {
      if (operation) clear({ operation }, 'success')
    },
    assess(value, tries = 1) {
      const error = parse(value)
      if (!error) return null
      const { policy } = treat(error, {})
      const waitMs = waitFor(error, policy, tries, true, failures.random)
      return { error, policy, waitMs }
    },
    get: (entryId) => open.get(entryId)?.entry,
    entriesOf: (whose) => matching(whose).map(({ entry }) => entry),
    act: createActor(failures, runner.retry),
    actionsOf: (entryId) => open.get(entryId)?.origin.actions,
    bind: createBindings(failures),
    end,
    recast(entryId, code) {
      const failure = open.get(entryId)
      if (!failure) return
      const error = { ...failure.entry.error, code }
      update(failure, { error, ...treat(error, failure.origin) })
    },
    isTold(entryId) {
      const failure = open.get(entryId)
      return !failure || failures.isTold(failure)
    },
    reroute: () => touch('routes'),
  }
}
