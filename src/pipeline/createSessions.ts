import type { ResolvedPolicy } from '../model/Policy.js'
import type { Origin } from './createRunner.js'

/** The calls that wait for a step such as signing in, by the entry that asks for it. */
export interface Sessions {
  /** A further call waits; a later try of the same operation takes the place of an earlier one. */
  add(entryId: string, origin: Origin): void
  /** Takes the waiting calls off; undefined where the entry stands for no step. */
  take(entryId: string): readonly Origin[] | undefined
  /** The operation has come to something else. Answers the entries that nothing waits for any more. */
  drop(operation: string): readonly string[]
  isWaitedFor(entryId: string): boolean
  end(entryId: string): void
}

/** Steps that many calls may wait for at once. */
const STEPS = ['sign-in', 'verify-identity']

/** The step that all failures of this kind share one entry for, or undefined. */
export function sessionStep({ actions: [first = ''] }: ResolvedPolicy): string | undefined {
  return STEPS.includes(first) ? first : undefined
}

export function createSessions(): Sessions {
  const waiting = new Map<string, Map<unknown, Origin>>()
  return {
    add(entryId, origin) {
      const calls = waiting.get(entryId) ?? new Map<unknown, Origin>()
      waiting.set(entryId, calls)
      if (origin.options.retry) calls.set(origin.options.operation || origin, origin)
    },
    take(entryId) {
      const calls = waiting.get(entryId)
      if (calls) waiting.set(entryId, new Map())
      return calls && [...calls.values()]
    },
    drop: (operation) =>
      [...waiting].flatMap(([id, calls]) =>
        calls.delete(operation) && calls.size === 0 ? [id] : [],
      ),
    isWaitedFor: (entryId) => (waiting.get(entryId)?.size ?? 0) > 0,
    end(entryId) {
      waiting.delete(entryId)
    },
  }
}
