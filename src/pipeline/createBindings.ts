import type { Entry } from '../model/Entry.js'
import type { EndReason } from '../model/Event.js'
import type { ReportOptions } from '../model/Store.js'
import type { EntryStore } from '../store/createEntryStore.js'

export interface BindingsParts {
  readonly entries: EntryStore
  readonly report: (failure: unknown, options: ReportOptions) => Entry | null
  /** Whether an entry goes by its holders alone. */
  readonly isFree: (entryId: string) => boolean
  readonly isTold: (entryId: string) => boolean
  readonly reroute: () => void
}

/** What becomes of an entry, and who holds it. */
interface Fate {
  readonly id: string
  /** The same thing is a new failure then. */
  over?: boolean
  /** The scope of each that holds it; undefined where it was reported in another way alone. */
  holders?: Set<{ readonly scope: string }>
}

/** What was reported, by value, and who holds what is shown while somebody does. */
export function createBindings(parts: BindingsParts) {
  const { entries, report, isFree, isTold, reroute } = parts
  /** Objects only: of two equal texts nobody can tell whether they are one failure. */
  const reported = new WeakMap<object, Fate>()
  const fates = new Map<string, Fate>()
  /** Let go of by somebody who has left; in the same commit another may take it up. */
  const left = new Set<Fate>()

  /** An entry stands where the first of its holders is, and ends with the last. */
  function follow({ id, holders }: Fate, reason: EndReason): void {
    const [first] = holders ?? []
    if (!isFree(id)) return
    if (!first) entries.end(id, reason)
    else if (first.scope !== entries.get(id)?.scope) entries.update(id, { scope: first.scope })
  }

  return {
    note(failure: unknown, { id }: Entry): void {
      const fate = fates.get(id) ?? { id }
      fates.set(id, fate)
      if (Object(failure) === failure) reported.set(failure as object, fate)
    },
    bind(failure: unknown, { scope = '', ...options }: ReportOptions) {
      const known = reported.get(failure as object)
      const fresh = !known || known.over
      const fate = fresh ? fates.get(report(failure, { ...options, scope })?.id ?? '') : known
      if (fate && fresh) fate.holders ??= new Set()
      if (!fate?.holders) return undefined
      const { holders } = fate
      const holder = { scope }
      holders.add(holder)
      follow(fate, 'success')
      return (gone = false) => {
        holders.delete(holder)
        if (!gone || holders.size > 0) return follow(fate, 'success')
        left.add(fate)
        reroute()
      }
    },
    /** What nobody has been told of stays, to be told. */
    leave(): void {
      for (const fate of left) if (isTold(fate.id)) follow(fate, 'scope')
      left.clear()
    },
    settle(id: string, reason: EndReason): void {
      const fate = fates.get(id)
      if (fate) fate.over = reason === 'success' || reason === 'scope'
      fates.delete(id)
    },
  }
}
