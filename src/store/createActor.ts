import { isSteering } from '../parse/isSteering.js'
import { sessionOf } from '../present/sessionOf.js'
import type { Failures } from './createFailures.js'

/**
 * Makes `act`, which runs an action's handler; see `Machine.act`. The entry lists its running actions, so each surface
 * that shows it can mark them as pending.
 *
 * @param retry Makes the waiting calls of an entry again.
 */
export function createActor(
  { open, ofOperation, update, emit, end, fault, report }: Failures,
  retry: (entryId: string) => Promise<void>,
) {
  return async function act(
    entryId: string,
    action: string,
    handler: () => unknown,
  ): Promise<void> {
    const failure = open.get(entryId)
    if (!failure || failure.entry.acting?.includes(action)) return
    const { entry } = failure
    const { acting = [], policy, scope } = entry
    const operation = `${entryId}:${action}`
    update(failure, { acting: [...acting, action] })
    emit({ type: 'action', action, entry })
    try {
      const answer = handler()
      const outcome = await answer
      for (const earlier of ofOperation(operation)) end(earlier, 'success')
      // Only a promise tells when the step is done. A handler without one has only started it.
      const taken = answer instanceof Object && 'then' in answer && outcome !== false
      if (taken && sessionOf(policy) === `session:${action}`) await retry(entryId)
    } catch (error) {
      if (isSteering(error)) throw error
      fault(`actions.${action}`, error)
      report(error ?? new Error(), { scope, operation })
    } finally {
      update(failure, { acting: failure.entry.acting?.filter((one) => one !== action) ?? [] })
    }
  }
}
