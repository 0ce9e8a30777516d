import { sessionOf } from '../present/sessionOf.js'
import type { Failures } from './createFailures.js'

/**
 * Makes `act`, which runs an action's handler; see `Machine.act`. The entry lists its running actions, so each surface
 * that shows it can mark them as pending.
 *
 * @param retry Makes the waiting calls of an entry again.
 */
export function createActor(failures: Failures, retry: (entryId: string) => Promise<void>) {
  return async function act(
    entryId: string,
    action: string,
    handler: () => unknown,
  ): Promise<void> {
    const failure = failures.index.get(entryId)
    if (!failure || failure.entry.acting?.includes(action)) return
    const { entry } = failure
    const operation = `${entryId}:${action}`
    failures.update(failure, { acting: [...(entry.acting ?? []), action] })
    failures.emit({ type: 'action', action, entry })
    try {
      const answer = handler()
      const outcome = await answer
      for (const earlier of failures.index.ofOperation(operation)) failures.end(earlier, 'success')
      // Only a promise tells when the step is done. A handler without one has only started it.
      const taken = answer instanceof Object && 'then' in answer && outcome !== false
      if (taken && sessionOf(entry.policy) === `session:${action}`) await retry(entryId)
    } catch (error) {
      failures.fault(`actions.${action}`, error)
      failures.report(error ?? new Error(), { scope: entry.scope, operation })
    } finally {
      const acting = failure.entry.acting?.filter((one) => one !== action) ?? []
      if (!failure.ended) failures.update(failure, { acting })
    }
  }
}
