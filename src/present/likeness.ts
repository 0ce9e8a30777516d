import type { Entry } from '../model/Entry.js'

/**
 * The key of the entries that have the same words and the same place: different operations that failed alike. They are
 * shown and announced as one. An entry about fields has a key of its own.
 */
export function likeness({ id, error, policy, scope, surface, violations }: Entry): string {
  const { key, actions, showMessage } = policy
  return violations[0]
    ? id
    : [scope, surface, error.code, key, actions, showMessage && error.message].join('\n')
}
