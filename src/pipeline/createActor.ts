import type { ApiErrorEvent } from '../model/Event.js'
import type { EntryStore } from '../store/createEntryStore.js'
import { sessionStep } from './createSessions.js'

export interface ActorParts {
  readonly entries: EntryStore
  readonly emit: (event: ApiErrorEvent) => void
  readonly report: (
    failure: unknown,
    options: { readonly scope: string; readonly operation: string },
  ) => unknown
  readonly retry: (entryId: string) => Promise<void>
}

/** Uses actions: which are at work is kept with the entry, so that it holds wherever the entry is shown. */
export function createActor({ entries, emit, report, retry }: ActorParts) {
  const working = new Map<string, Set<string>>()

  async function act(entryId: string, action: string, handler: () => unknown): Promise<void> {
    const entry = entries.get(entryId)
    const acting = working.get(entryId) ?? new Set()
    if (entry === undefined || acting.has(action)) return
    const operation = `${entryId}:${action}`
    working.set(entryId, acting.add(action))
    show(entryId)
    emit({ type: 'action', action, entry })
    try {
      const answer = handler()
      const outcome = await answer
      for (const { id } of entries.ofOperation(operation)) entries.end(id, 'success')
      // Only a promise says that the step has been taken: what answers at once has just begun it.
      const taken = answer instanceof Object && 'then' in answer && outcome !== false
      if (taken && sessionStep(entry.policy) === action) await retry(entryId)
    } catch (error) {
      emit({ type: 'fault', source: `actions.${action}`, error })
      report(error ?? new Error(), { scope: entry.scope, operation })
    } finally {
      acting.delete(action)
      show(entryId)
    }
  }

  function show(entryId: string): void {
    const acting = working.get(entryId)
    if (acting) entries.update(entryId, { acting: [...acting] })
  }

  return {
    act,
    /** To be called after an entry has been replaced by a newer occurrence. */
    show,
    end(entryId: string): void {
      working.delete(entryId)
    },
  }
}
