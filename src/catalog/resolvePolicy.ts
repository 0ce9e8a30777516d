import type { Catalog, CodePolicy } from '../model/Catalog.js'
import type { ResolvedPolicy } from '../model/Policy.js'
import { recall } from './recall.js'

/** The longest code of any API is shorter; longer ones are cut. */
const MAX_LENGTH = 200
const MAX_REMEMBERED = 500

/** The code of an error that says nothing at all. */
const UNKNOWN = 'Unknown'

/** The policy where neither code nor family says anything. */
const DEFAULTS = {
  surface: 'toast',
  severity: 'error',
  fault: 'service',
  fields: [],
  actions: ['retry', 'contact-support', 'copy-request-id'],
  billable: false,
  params: {},
  showMessage: false,
  words: 'generic',
}

/** Results by catalog and code, which depend on nothing else. Emptied when full. */
const remembered = new WeakMap<Catalog, Map<string, ResolvedPolicy>>()

/** The codes of a catalog by their folded spelling. Made once, so a look-up costs the dots of a code alone. */
const indexes = new WeakMap<Catalog, ReadonlyMap<string, string>>()

/**
 * Finds the policy for a code: the one that the catalog lists; else that of its family (the longest listed part before
 * a dot), refined by the first rule that matches the code's last segment; else that of `fallback`. Never throws.
 *
 * Codes match exactly, apart from a space or dot at the end; families match in any spelling (case, `_`, `-`).
 *
 * @param code As the API wrote it, of any length.
 * @param fallback The code whose policy an unknown code gets, such as `Http.403`. The match stays generic.
 */
export function resolvePolicy(
  code: string,
  catalog: Catalog,
  fallback: string = UNKNOWN,
): ResolvedPolicy {
  const name = code.slice(0, MAX_LENGTH)
  const key = fallback === UNKNOWN ? name : `${name} ${fallback}`
  const known = recall(remembered, catalog, () => new Map())
  return recall(known, key, () => resolve(name, catalog, fallback), MAX_REMEMBERED)
}

/** Case, `_` and `-` are spelling. */
function fold(code: string): string {
  return code.replace(/[_-]/g, '').toLowerCase()
}

/** The listed code that is the longest part of a code before a dot; `''` if none is. */
function familyOf(name: string, exact: boolean, catalog: Catalog): string {
  const index = recall(
    indexes,
    catalog,
    () => new Map(Object.keys(catalog.codes).map((code) => [fold(code), code])),
  )
  const folded = fold(name)
  let at = exact ? folded.lastIndexOf('.') : folded.length
  for (; at > 0; at = folded.lastIndexOf('.', at - 1)) {
    const family = index.get(folded.slice(0, at))
    if (family) return family
  }
  return ''
}

function resolve(code: string, catalog: Catalog, fallback: string): ResolvedPolicy {
  const { codes, rules } = catalog
  const name = code.trim().replace(/[\s.]+$/, '')
  let policy = Object.hasOwn(codes, name) ? codes[name] : undefined
  const family = familyOf(name, !!policy, catalog)
  let key = policy ? name : family
  if (!policy) {
    const segment = name.slice(name.lastIndexOf('.') + 1)
    const rule = rules.find(
      ({ families, except, test }) =>
        (families?.includes(family) ?? !except?.includes(family)) && test.test(segment),
    )
    if (rule?.policy) {
      key = rule.id
      policy = rule.policy
    }
  }
  const generic = !key || name === UNKNOWN
  if (generic && name !== fallback) {
    return { ...resolve(fallback, catalog, fallback), matched: 'generic' }
  }
  const merged: CodePolicy & typeof DEFAULTS = Object.assign({}, DEFAULTS, codes[family], policy)
  const { actions } = merged
  return Object.freeze({
    // Follows from the next steps, unless the catalog says it.
    retry: actions.includes('wait-and-retry')
      ? 'wait'
      : actions.includes('retry')
        ? 'manual'
        : 'never',
    ...merged,
    matched: generic ? 'generic' : key === name ? 'exact' : 'family',
    key,
  } as ResolvedPolicy)
}
