import type { Catalog } from '../model/Catalog.js'
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

/** The HTTP statuses that say more than a guess from a code's own words. */
const TELLING = /^(4(0[123489]|1[02359]|2[239]|51)|50[34])$/

/** Results by catalog and code, which depend on nothing else. Emptied when full. */
const remembered = new WeakMap<Catalog, Map<string, ResolvedPolicy>>()

/** The codes of a catalog by their folded spelling. Made once, so a look-up costs the dots of a code alone. */
const indexes = new WeakMap<Catalog, ReadonlyMap<string, string>>()

/**
 * Finds the policy for a code: the one that the catalog lists; else that of its family (the longest listed part before
 * a dot), refined by the first rule that matches the code's last segment; else that of a telling HTTP status; else that
 * of the first rule that matches a segment; else that of the status. Never throws.
 *
 * Codes match exactly, apart from a space or dot at the end; families match in any spelling (case, `_`, `-`).
 *
 * @param code As the API wrote it, of any length.
 * @param status The HTTP status; 0 where there is none that tells of a failure. A match by status stays generic.
 */
export function resolvePolicy(code: string, catalog: Catalog, status = 0): ResolvedPolicy {
  const name = code.slice(0, MAX_LENGTH)
  const key = status ? `${name} ${status}` : name
  const known = recall(remembered, catalog, () => new Map())
  return recall(known, key, () => resolve(name, catalog, status), MAX_REMEMBERED)
}

/** Case, spaces, `_` and `-` are spelling. */
function fold(code: string): string {
  return code.replace(/[\s_-]/g, '').toLowerCase()
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

/** The words of a segment in UpperCamel, however they are spelt. */
function camel(segment: string): string {
  const words = /[a-z]/.test(segment) ? segment : segment.toLowerCase()
  return words.replace(/(?:^|[\W_]+)(.?)/g, (_, letter: string) => letter.toUpperCase())
}

/** The first rule on a code's own words. */
function ruleFor(name: string, family: string, { codes, rules }: Catalog, status: number) {
  const { words = '', fault = '' } = codes[family] ?? {}
  const kin = [family, words, fault]
  const isKin = (one: string) => kin.includes(one)
  const silent = !family && TELLING.test(`${status}`)
  const segments = name.split('.').reverse()
  for (const segment of family ? segments.slice(0, 1) : segments) {
    const text = camel(segment)
    const found = rules.find(
      ({ families, except, over, test }) =>
        (!silent || over?.includes(status)) &&
        (families?.some(isKin) ?? !except?.some(isKin)) &&
        test.test(text),
    )
    if (found) return found
  }
  return undefined
}

function resolve(code: string, catalog: Catalog, status: number): ResolvedPolicy {
  const { codes } = catalog
  const name = code.trim().replace(/[\s.]+$/, '')
  const own = Object.hasOwn(codes, name) ? codes[name] : undefined
  const family = familyOf(name, !!own, catalog)
  // A listed code in another spelling is no family.
  const known = own || fold(family) === fold(name)
  const rule = known ? undefined : ruleFor(name, family, catalog, status)
  const policy = own ?? rule?.policy
  const key = own ? name : rule?.policy ? rule.id : family
  const isUnknown = name === UNKNOWN
  if (isUnknown ? status : !key) {
    const fallback = resolve(status ? `Http.${status}` : UNKNOWN, catalog, 0)
    return { ...fallback, matched: 'generic' }
  }
  const merged = { ...DEFAULTS, ...codes[family], ...policy }
  const { actions } = merged
  return Object.freeze({
    // Follows from the next steps, unless the catalog says it.
    retry: actions.includes('wait-and-retry')
      ? 'wait'
      : actions.includes('retry')
        ? 'manual'
        : 'never',
    ...merged,
    matched: isUnknown ? 'generic' : key === name ? 'exact' : 'family',
    key,
  } as ResolvedPolicy)
}
