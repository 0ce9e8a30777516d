import { resolvePolicy } from '../catalog/resolvePolicy.js'
import type { ApiError } from '../model/ApiError.js'
import type { Catalog } from '../model/Catalog.js'
import type { Entry, EntryViolation } from '../model/Entry.js'
import type { ResolvedPolicy, Surface } from '../model/Policy.js'
import type { ReportOptions } from '../model/Store.js'
import { treatedCode } from '../parse/treatedCode.js'
import { canonicalPath } from '../parse/violations/canonicalPath.js'

/** How an error is treated: its policy with the next steps, where it is shown, and the fields it is about. */
export type Treatment = Pick<Entry, 'policy' | 'surface' | 'violations'>

/** Decides how an error is treated. Called once per failure: the entry carries the result. */
export function treatmentOf(
  error: ApiError,
  catalog: Catalog,
  { actions = {}, fields, surface }: Pick<ReportOptions, 'actions' | 'fields' | 'surface'>,
): Treatment {
  const policy = policyFor(error, catalog)
  const added = Object.entries<unknown>(actions).flatMap(([id, given]) => {
    // "Try again" is among them already where the policy waits first, under another id.
    const known = policy.actions.includes(id) || (id === 'retry' && policy.retry === 'wait')
    return given && !known ? [id] : []
  })
  const own = added[0] ? { ...policy, actions: [...policy.actions, ...added] } : policy
  return treatBy(own, error, surface, fields?.map(canonicalPath))
}

/**
 * An unknown code is treated by what else is known of the error: that it names fields, or its HTTP status. A refusal
 * (403) that says when to try again is a rate limit, and a conflict (409) that names a field is about the entry.
 */
export function policyFor(error: ApiError, catalog: Catalog): ResolvedPolicy {
  const {
    fields: [field],
    status = 0,
    retryAfterMs,
  } = error
  const code = treatedCode(error)
  const [vague, known] =
    status === 403 && retryAfterMs !== undefined
      ? [403, 429]
      : field
        ? [409, 422]
        : [status, status]
  const name = code === `Http.${vague}` ? `Http.${known}` : code
  return resolvePolicy(name, catalog, known < 400 ? 0 : known)
}

/**
 * The treatment by a policy that has been resolved before.
 *
 * @param paths The fields that the error is about, whatever error and policy say.
 */
export function treatBy(
  policy: ResolvedPolicy,
  error: ApiError,
  surface?: Surface,
  paths?: readonly string[],
): Treatment {
  const violations: readonly EntryViolation[] = !paths
    ? violationsOf(error, policy)
    : paths[0] === undefined
      ? []
      : [{ paths }]
  const [first] = violations
  // Errors that name their own fields, or were given some, belong there; without any field there is the banner.
  const place = first ? (first.source || paths) && 'field' : policy.surface === 'field' && 'banner'
  return { policy, violations, surface: surface ?? (place || policy.surface) }
}

/**
 * The fields an error is about. The code decides: where its policy names parameters, a field that was read from the
 * message counts only if it is one of them, or a part of one (`GroupIds.0`). An error that a person can't fix has none.
 */
function violationsOf({ fields }: ApiError, policy: ResolvedPolicy): readonly EntryViolation[] {
  const { fault, matched, fields: targets } = policy
  if (targets[0] !== undefined) {
    const exact = fields.some(
      ({ code, path }) => code || targets.includes(path.split('.', 1)[0] ?? ''),
    )
    if (!exact) return [{ paths: targets }]
  } else if (fault !== 'input' && fault !== 'conflict' && matched !== 'generic') return []
  return fields.map((source) => ({ paths: [source.path], source }))
}
