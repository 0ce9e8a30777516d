import type { FieldViolation } from '../../model/ApiError.js'
import { asText, entriesOf, record } from '../read.js'
import { mapped } from './violationsIn.js'

/** The keys of a body that are about the whole form when it is a map of texts. */
const WHOLE =
  /^(?:message|messages|[eE]rror|errors|detail|details|code|status|statusCode|data|Response)$/

/** The keys of a sentence about the whole. In a map to lists, they may be fields too. */
const ABOUT = /^(?:messages?|msg|errors?|details?|reason|cause|title|description|info|hint)$/i

/** The fields of a form that are called like a sentence about the whole. */
const EITHER = /^(?:title|description)$/

/** A sentence that says what an entry must be. */
const RULE =
  /\b(?:must|should|can(?:not|'t)|may not|is (?:required|not|too|a|in)|required|invalid)\b|不|必[须填]|无效|已存在|已被|请(?:输入|填写|选择)|错误/i

/** The levels of a map that are read. Forms have no more. */
const DEPTH = 4

/**
 * Reads a body that is nothing but a map of names to lists of texts, nested or not; or a map of names to validators'
 * sentences (Spring's usual handler).
 *
 * @param hasSentence A sentence about the whole stands in the map: objects beside it, and lists of objects, are other
 *   facts of the failure.
 */
export function bareMap(map: unknown, hasSentence: boolean): readonly FieldViolation[] {
  if (Array.isArray(map)) return []
  const all = entriesOf(map)
  const isRules = all.every(([key, value]) => isRule(key, value, DEPTH))
  if (isRules && all.some(([, value]) => asText(value))) return mapped(map)
  const own = all.filter(([key]) => !WHOLE.test(key))
  const isMap = own.every(
    ([, value]) =>
      record(value) === value && !(hasSentence && [value].flat().some((it) => record(it) === it)),
  )
  return isMap ? mapped(Object.fromEntries(own), '', undefined, false, true) : []
}

function isRule(key: string, value: unknown, depth: number): boolean {
  const text = asText(value)
  if (text) return RULE.test(text) && (!ABOUT.test(key) || (EITHER.test(key) && isAbout(key, text)))
  const isMap = record(value) === value && depth > 0 && !WHOLE.test(key) && !ABOUT.test(key)
  const inner = isMap ? entriesOf(value) : []
  return inner.length > 0 && inner.every(([own, it]) => isRule(own, it, depth - 1))
}

/** Whether a sentence is about the field of that name: it begins without a subject, or with the name. */
function isAbout(key: string, text: string): boolean {
  const begin = text.slice(0, 40).toLowerCase()
  return /^(?:must|should|is|are|can|may)\b/.test(begin) || begin.includes(key)
}
