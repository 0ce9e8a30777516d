import type { ResolvedPolicy } from '../model/Policy.js'

/**
 * The operation that the failures of all calls share which wait for the same step, such as signing in; '' for any
 * other failure.
 */
export function sessionOf({ actions: [first = ''] }: ResolvedPolicy): string {
  return /^(sign-in|verify-identity)$/.test(first) ? `session:${first}` : ''
}
