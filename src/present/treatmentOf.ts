import type { ApiError } from '../model/ApiError.js'
import type { Catalog } from '../model/Catalog.js'
import type { Entry, EntryViolation } from '../model/Entry.js'
import type { ReportOptions } from '../model/Store.js'
import { canonicalPath } from '../parse/canonicalPath.js'
import { policyFor } from './policyFor.js'
import { violationsOf } from './violationsOf.js'

/** How an error is treated: as the catalog says, with what the app asked for laid over it. */
export function treatmentOf(
  error: ApiError,
  catalog: Catalog,
  { actions = {}, fields, surface }: ReportOptions,
): Pick<Entry, 'policy' | 'surface' | 'violations'> {
  const policy = policyFor(error, catalog)
  const violations: readonly EntryViolation[] = fields
    ? [{ paths: fields.map(canonicalPath) }].filter(({ paths }) => paths[0] !== undefined)
    : violationsOf(error, policy)
  const added = Object.entries<unknown>(actions).flatMap(([id, given]) => {
    // A button to try again there may be already, if under another id.
    const known = policy.actions.includes(id) || (id === 'retry' && policy.retry === 'wait')
    return given && !known ? [id] : []
  })
  // What names its own fields, or was given some, belongs to them; without any field there is the banner.
  const [first] = violations
  const asField = first ? first.source || fields : undefined
  return {
    policy: added[0] ? { ...policy, actions: [...policy.actions, ...added] } : policy,
    violations,
    surface:
      surface ??
      (asField ? 'field' : !first && policy.surface === 'field' ? 'banner' : policy.surface),
  }
}
