import { resolvePolicy } from '../catalog/resolvePolicy.js'
import type { ApiError } from '../model/ApiError.js'
import type { Catalog } from '../model/Catalog.js'
import type { ResolvedPolicy } from '../model/Policy.js'

/**
 * Says how an error is treated. A code that the catalog can't place is treated as what else is known
 * of the error: that it names fields, or its HTTP status.
 */
export function policyFor(error: ApiError, catalog: Catalog): ResolvedPolicy {
  const { code, fields, status = 0 } = error
  const policy = resolvePolicy(code, catalog)
  if (policy.matched !== 'generic') return policy
  if (fields.length > 0) return resolvePolicy(code, catalog, 'Http.422')
  return status >= 400 ? resolvePolicy(code, catalog, `Http.${status}`) : policy
}
