import type { ApiError } from '../model/ApiError.js'
import type { EntryViolation } from '../model/Entry.js'
import type { ResolvedPolicy } from '../model/Policy.js'

/**
 * Says which fields an error is about. The code decides: where its policy names parameters, a field
 * that was read out of the message counts only if it is one of them, more exactly put (`GroupIds.0`).
 * What a person can't change never sits on a field.
 */
export function violationsOf(error: ApiError, policy: ResolvedPolicy): readonly EntryViolation[] {
  const { fields } = error
  const targets = policy.fields
  const { fault, matched } = policy
  if (targets.length > 0) {
    const exact = fields.some(
      ({ code, path }) => code || targets.includes(path.split('.', 1)[0] ?? ''),
    )
    if (!exact) return [{ paths: targets }]
  } else if (fault !== 'input' && fault !== 'conflict' && matched !== 'generic') return []
  return fields.map((source) => ({ paths: [source.path], source }))
}
