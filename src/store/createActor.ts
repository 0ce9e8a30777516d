import type { ApiErrorEvent } from '../model/Event.js'
import { sessionOf } from '../present/sessionOf.js'
import type { EntryStore } from './createEntryStore.js'

export interface ActorParts {
  readonly entries: EntryStore
  readonly emit: (event: ApiErrorEvent) => void
  readonly report: (
    failure: unknown,
    options: { readonly scope: string; readonly operation: string },
  ) => unknown
  readonly retry: (entryId: string) => Promise<void>
}

/** Makes `act`. Which actions are at work is kept with the entry, so that it holds wherever that is shown. */
export function createActor({ entries, emit, report, retry }: ActorParts) {
  return async function act(
    entryId: string,
    action: string,
    handler: () => unknown,
  ): Promise<void> {
    const entry = entries.get(entryId)
    const acting = entry?.acting ?? []
    if (!entry || acting.includes(action)) return
    const operation = `${entryId}:${action}`
    entries.update(entryId, { acting: [...acting, action] })
    emit({ type: 'action', action, entry })
    try {
      const answer = handler()
      const outcome = await answer
      for (const { id } of entries.ofOperation(operation)) entries.end(id, 'success')
      // Only a promise says that the step has been taken: what answers at once has just begun it.
      const taken = answer instanceof Object && 'then' in answer && outcome !== false
      if (taken && sessionOf(entry.policy) === `session:${action}`) await retry(entryId)
    } catch (error) {
      emit({ type: 'fault', source: `actions.${action}`, error })
      report(error ?? new Error(), { scope: entry.scope, operation })
    } finally {
      const left = entries.get(entryId)?.acting ?? []
      entries.update(entryId, { acting: left.filter((one) => one !== action) })
    }
  }
}
