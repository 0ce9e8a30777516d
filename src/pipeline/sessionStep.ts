import type { ResolvedPolicy } from '../model/Policy.js'

/** Steps that many calls may wait for at once. */
const STEPS = ['sign-in', 'verify-identity']

/** The step that all failures of this kind share one entry for, or undefined. */
export function sessionStep({ actions: [first = ''] }: ResolvedPolicy): string | undefined {
  return STEPS.includes(first) ? first : undefined
}
