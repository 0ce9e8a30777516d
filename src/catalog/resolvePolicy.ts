import type { Catalog, CodePolicy } from '../model/Catalog.js'
import type { ResolvedPolicy } from '../model/Policy.js'

/** No API's codes are longer. What is, is cut before it is looked at, and not remembered. */
const MAX_LENGTH = 200
const MAX_REMEMBERED = 500

/** What neither code nor family says. */
const DEFAULTS = {
  surface: 'toast',
  severity: 'error',
  fault: 'service',
  fields: [],
  actions: ['retry', 'contact-support'],
  billable: false,
  params: {},
  showMessage: false,
  words: 'generic',
} as const

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
  fallback = 'Unknown',
): ResolvedPolicy {
  if (code.length > MAX_LENGTH) return resolve(code.slice(0, MAX_LENGTH), catalog, fallback)
  let known = remembered.get(catalog)
  if (!known) {
    known = new Map()
    remembered.set(catalog, known)
  }
  const key = fallback === 'Unknown' ? code : `${code} ${fallback}`
  let policy = known.get(key)
  if (!policy) {
    policy = resolve(code, catalog, fallback)
    if (known.size >= MAX_REMEMBERED) known.clear()
    known.set(key, policy)
  }
  return policy
}

function resolve(code: string, catalog: Catalog, fallback: string): ResolvedPolicy {
  const { codes, rules } = catalog
  const name = code.trim().replace(/[\s.]+$/, '')
  const exact = name !== 'Unknown' && Object.hasOwn(codes, name) ? codes[name] : undefined
  const family = familyOf(exact ? parentOf(name) : name, codes)
  const segment = name.slice(name.lastIndexOf('.') + 1)
  const rule = exact
    ? undefined
    : rules.find((one) => (one.families?.includes(family) ?? true) && one.test.test(segment))
  if (exact) return merge('exact', name, codes[family], exact)
  if (rule) return merge('family', rule.id, codes[family], rule.policy)
  if (family && family !== 'Unknown') return merge('family', family, codes[family])
  if (name !== fallback && fallback !== 'Unknown') {
    return { ...resolve(fallback, catalog, 'Unknown'), matched: 'generic' }
  }
  return merge('generic', 'Unknown', Object.hasOwn(codes, 'Unknown') ? codes.Unknown : undefined)
}

function merge(
  matched: ResolvedPolicy['matched'],
  key: string,
  ...layers: readonly (CodePolicy | undefined)[]
): ResolvedPolicy {
  const policy = Object.assign({}, DEFAULTS, ...layers) as CodePolicy & typeof DEFAULTS
  const { words, actions } = policy as { words: unknown; actions: readonly string[] }
  return Object.freeze({
    // What the first steps say of trying again, unless the catalog says it itself.
    retry: actions.includes('wait-and-retry')
      ? 'wait'
      : actions.includes('retry')
        ? 'manual'
        : 'never',
    ...policy,
    words: typeof words === 'string' ? words : key,
    matched,
    key,
  })
}

function parentOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('.')))
}

function familyOf(name: string, codes: Catalog['codes']): string {
  for (let prefix = name; prefix; prefix = parentOf(prefix)) {
    if (Object.hasOwn(codes, prefix)) return prefix
    const lower = prefix.toLowerCase()
    const key = Object.keys(codes).find(
      (one) => one.length === lower.length && one.toLowerCase() === lower,
    )
    if (key !== undefined) return key
  }
  return ''
}
