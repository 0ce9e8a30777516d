import type { BuiltInAction } from '../model/BuiltInAction.js'
import type { CodePolicy } from '../model/Catalog.js'
import type { Fault, Severity, Surface } from '../model/Policy.js'

/**
 * Makes one row of a policy table: surface, fault, the id of the words, and the next steps with the primary one first.
 */
export function policyRow<Id extends string>(
  surface: Surface,
  fault: Fault,
  words: Id,
  actions: readonly [BuiltInAction, ...BuiltInAction[]],
  severity: Severity = 'error',
): CodePolicy & { readonly words: Id } {
  return { surface, fault, words, actions, severity }
}
