import type { FoundCode } from '../FoundCode.js'
import { codesInTable } from './codesInTable.js'
import { isSureCode, isToken, looksLikeCode } from './looksLikeCode.js'

const TEXT_KEYS =
  /^(?:desc|description|message|msg|text|title|summary|detail|reason|meaning|说明|描述)$/i
const CODE_KEYS = /^(?:code|errorcode|error_code|errcode|id|name)$/i
const STATUS_KEYS = /^(?:status|http|httpstatus|http_status|statuscode|status_code)$/i
/** Keys that hold codes and are no part of them. */
const WRAPPERS =
  /^(?:errors?|codes?|errorcodes?|error_codes|messages|data|items|list|result|default)$/i
const ABOUT_ERRORS = /err|code|fault|problem|exception|fail|错误/i
const MAX_DEPTH = 20

type Fields = Readonly<Record<string, unknown>>

/**
 * Reads the codes of parsed JSON or YAML: lists of objects with a code in each, maps from codes to descriptions or
 * objects, lists of codes, and nested maps, whose keys are joined with dots.
 *
 * @param titled Whether the data is known to be about errors.
 */
export function readData(data: unknown, titled = false): readonly FoundCode[] {
  const found: FoundCode[] = []
  visit(data, [], found, titled, 0)
  return found
}

function visit(
  value: unknown,
  path: readonly string[],
  found: FoundCode[],
  titled: boolean,
  depth: number,
): void {
  if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    if (value.length > 0 && value.every((one) => typeof one === 'string' && isToken(one))) {
      const shaped = value.filter(looksLikeCode).length
      if (shaped > value.length * 0.6) found.push(...value.map((code) => ({ code, text: '' })))
      return
    }
    const objects = value.filter((one): one is Fields => typeof one === 'object' && one !== null)
    const keys = [...new Set(objects.slice(0, 50).flatMap(Object.keys))]
    const codes = codesInTable(
      objects.map((one) => keys.map((key) => cellOf(one[key]))),
      keys,
    )
    if (codes.length > 0) found.push(...codes)
    else for (const one of objects) visit(one, path, found, titled, depth + 1)
    return
  }
  const entries = Object.entries(value)
  found.push(...codesInMap(entries, path))
  for (const [key, member] of entries) {
    if (typeof member === 'string') continue
    const code = [...path, key].join('.')
    const described = isToken(code) ? describedBy(member, code) : undefined
    const inside = isToken(key) && !WRAPPERS.test(key) ? [...path, key] : path
    const about = titled || ABOUT_ERRORS.test(key)
    if (described) found.push(described)
    else visit(member, inside, found, about, depth + 1)
  }

  /** A map from codes to sentences: its name is about errors, or its keys look like codes. */
  function codesInMap(entries: readonly (readonly [string, unknown])[], path: readonly string[]) {
    const pairs = entries.flatMap(([key, text]) =>
      typeof text === 'string' && isToken(key) ? [{ key, text }] : [],
    )
    const sentences = pairs.filter(({ text }) => isSentence(text)).length
    const shaped = pairs.filter(({ key }) => isSureCode(key)).length
    const enough = pairs.length * 0.6
    if (sentences < enough || (!titled && shaped < enough)) return []
    return pairs.map(({ key, text }) => ({ code: [...path, key].join('.'), text }))
  }
}

/** An object that describes the code of its key: `{ "E42": { "message": "…", "status": 404 } }`. */
function describedBy(value: unknown, key: string): FoundCode | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const entries = Object.entries(value)
  const text = entries
    .filter(([name, one]) => TEXT_KEYS.test(name) && typeof one === 'string')
    .map(([, one]) => one)
    .join('\n')
  const status = Number(entries.find(([name]) => STATUS_KEYS.test(name))?.[1])
  const own = entries.find(
    ([name, one]) => CODE_KEYS.test(name) && (typeof one === 'number' || isToken(String(one))),
  )?.[1]
  if (!text && !(status >= 100 && status < 600)) return undefined
  const code = own === undefined ? key : String(own)
  return {
    code,
    text,
    ...(code !== key && { name: key }),
    ...(status >= 100 && status < 600 && { status }),
  }
}

function isSentence(text: string): boolean {
  return /\p{L}{2}\S*\s+\S*\p{L}|[^\p{ASCII}]{2}/u.test(text)
}

function cellOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
