import type { ResolvedPolicy } from '../model/Policy.js'

/** Steps that many calls may wait for at once. */
const STEPS = ['sign-in', 'verify-identity']

/** The operation that all failures of this kind share one entry for, named after the step; '' for any other kind. */
export function sessionOf({ actions: [first = ''] }: ResolvedPolicy): string {
  return STEPS.includes(first) ? `session:${first}` : ''
}
