import type { Entry } from '../model/Entry.js'
import type { Failure } from '../model/Failure.js'
import type { Machine } from '../model/Machine.js'
import type { ReportOptions } from '../model/Store.js'
import { sessionOf } from '../present/sessionOf.js'

/**
 * Like `report`, for an error boundary. If this failure already has an open entry (from a query cache), that entry
 * moves to the scope, surface and retry of the options, and stays there. So does an entry for the step that the failure
 * asks for, such as signing in.
 */
export function takeOver(store: Machine, value: unknown, asked: ReportOptions): Entry | null {
  const error = store.parse(value)
  if (!error) return null
  const [asking] = store.ofOperation(sessionOf(store.treat(error, {}).policy))
  const isSame = ({ entry: { error: one } }: Failure) =>
    one === error || (one.cause === value && Object(value) === value)
  const failure = asking ?? store.all().find(isSame) ?? store.record(error, asked, undefined, value)
  failure.origin = asked
  failure.pinned = true
  const { scope = '', retry } = asked
  return store.update(failure, {
    ...store.treat(failure.entry.error, asked),
    scope,
    retryable: !!retry,
  })
}
