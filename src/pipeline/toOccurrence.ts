import type { ApiError } from '../model/ApiError.js'
import type { EntryViolation } from '../model/Entry.js'
import type { ResolvedPolicy, Surface } from '../model/Policy.js'
import type { ReportOptions } from '../model/Store.js'
import { canonicalPath } from '../parse/canonicalPath.js'
import type { Occurrence } from '../store/createEntryStore.js'
import { violationsOf } from './violationsOf.js'

/** What the store is to hold of an error: its policy, with what the app asked for laid over it. */
export function toOccurrence(
  error: ApiError,
  policy: ResolvedPolicy,
  options: ReportOptions,
): Occurrence {
  const { scope = '', operation = '', retry, id, fields, foreground = true } = options
  const violations =
    fields === undefined ? violationsOf(error, policy) : violationsAt(fields.map(canonicalPath))
  return {
    error,
    policy,
    surface: options.surface ?? surfaceFor(policy, violations, fields),
    violations,
    scope,
    operation,
    retryable: retry !== undefined,
    foreground,
    ...(id === undefined ? {} : { id }),
  }
}

function violationsAt(paths: readonly string[]): readonly EntryViolation[] {
  return paths.length > 0 ? [{ paths }] : []
}

/** What names its own fields, or was given some, belongs to them; without any field there is the banner. */
function surfaceFor(
  policy: ResolvedPolicy,
  violations: readonly EntryViolation[],
  fields: readonly string[] | undefined,
): Surface {
  const [first] = violations
  if (first === undefined) return policy.surface === 'field' ? 'banner' : policy.surface
  return first.source === undefined && fields === undefined ? policy.surface : 'field'
}
