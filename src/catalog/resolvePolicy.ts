import type { Catalog, CodePolicy } from '../model/Catalog.js'
import type { ResolvedPolicy } from '../model/Policy.js'
import { recall } from './recall.js'

/** No API's codes are longer. What is, is cut before it is looked at. */
const MAX_LENGTH = 200
const MAX_REMEMBERED = 500

/** The code that stands for what nobody knows. */
const UNKNOWN = 'Unknown'

/** What neither code nor family says. */
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

/** Answers of pure look-ups: that they are shared can't be observed. Emptied when full. */
const remembered = new WeakMap<Catalog, Map<string, ResolvedPolicy>>()

/**
 * Says how a code is treated: as the catalog lists it; else by its family (the longest part before a
 * dot that the catalog lists), refined by the first rule that fits the code's last segment; else as
 * `fallback`. Never throws.
 *
 * An exact match is one to the letter, but for a space or dot at the end. Families match in any case.
 *
 * @param code As the API wrote it, of any length.
 * @param fallback The code whose treatment an unknown one gets: `Http.403`, say. The match stays generic.
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

function resolve(code: string, catalog: Catalog, fallback: string): ResolvedPolicy {
  const { codes, rules } = catalog
  const name = code.trim().replace(/[\s.]+$/, '')
  const lower = `${name.toLowerCase()}.`
  let family = ''
  for (const key in codes) {
    // What follows a family is a dot, which few keys get past.
    if (lower[key.length] !== '.' || key === name || key.length <= family.length) continue
    if (lower.startsWith(key.toLowerCase())) family = key
  }
  let policy = Object.hasOwn(codes, name) ? codes[name] : undefined
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
    // What the next steps say of trying again, unless the catalog says it itself.
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
