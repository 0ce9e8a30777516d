import type { Entry } from '../model/Entry.js'
import type { EndReason } from '../model/Event.js'
import type { ReportOptions } from '../model/Store.js'
import type { EntryStore } from './createEntryStore.js'
import type { Case, Recorder } from './createRecorder.js'

export interface BindingsParts {
  readonly entries: EntryStore
  readonly caseOf: Recorder['caseOf']
  readonly report: (failure: unknown, options: ReportOptions) => Entry | null
  readonly isTold: (entryId: string) => boolean
  readonly reroute: () => void
}

/** What was reported, by value, and who holds what is shown while somebody does. */
export function createBindings({ entries, caseOf, report, isTold, reroute }: BindingsParts) {
  /** Objects only: of two equal texts nobody can tell whether they are one failure. */
  const reported = new WeakMap<object, Case>()
  /** Let go of by somebody who has left; in the same commit another may take it up. */
  const left = new Set<Case>()

  /** An entry stands where the first of its holders is, and ends with the last. */
  function follow({ id, holders, calls, pinned }: Case, reason: EndReason = 'success'): void {
    const [first] = holders ?? []
    // Not what calls wait for, or an error boundary shows.
    if (calls?.size || pinned) return
    if (!first) entries.end(id, reason)
    else if (first.scope !== entries.get(id)?.scope) entries.update(id, { scope: first.scope })
  }

  return {
    note(failure: unknown, { id }: Entry): void {
      const kept = caseOf(id)
      if (kept && Object(failure) === failure) reported.set(failure as object, kept)
    },
    bind(failure: unknown, { scope = '', ...options }: ReportOptions) {
      const known = reported.get(failure as object)
      const fresh = !known || known.over
      const kept = fresh ? caseOf(report(failure, { ...options, scope })?.id ?? '') : known
      if (kept && fresh) kept.holders ??= new Set()
      if (!kept?.holders) return undefined
      const { holders } = kept
      const holder = { scope }
      holders.add(holder)
      follow(kept)
      return (gone = false) => {
        holders.delete(holder)
        if (!gone || holders.size > 0) return follow(kept)
        left.add(kept)
        reroute()
      }
    },
    /** What nobody has been told of stays, to be told. */
    leave(): void {
      for (const kept of left) if (isTold(kept.id)) follow(kept, 'scope')
      left.clear()
    },
  }
}
