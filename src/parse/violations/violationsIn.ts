import type { FieldViolation } from '../../model/ApiError.js'
import { asText, entriesOf, record, records, type Wire } from '../read.js'
import { kindOfSentence } from './kindOfSentence.js'
import { textViolation } from './textViolation.js'
import { pathOf, placesOf } from './violationPlace.js'

/** The keys of lists and maps of violations. The texts of such a map are violations too. */
const HOLDER =
  /^(?:error_?(?:causes|fields|messages)|\w{0,40}(?:errors|violations)|issues|causes|invalid[-_]?(?:params|parameters|fields)|field_?list|inner|params|fields|validation_messages|validation|modelState)$/i

/** The keys of lists of violations. Under the same keys, objects are other facts. */
const LISTED = /^(?:extra|problems|reasons|error_?details|\w{1,40}_params)$/i

/** The keys of lists that may hold nothing but names. */
const NAMES = /^(?:params|fields)$/

/** The keys of objects that hold violations among other things. */
const AROUND =
  /^(?:\w{0,40}[dD]etails?|error|data|extensions|properties|message|messages|_embedded|zodError|json|response|body|payload|validation_?[eE]rror|[rR]esponseStatus)$/

/** The names of the whole form. */
const FORM =
  /^(?:non_field_errors|nonFieldErrors|base|_form|_errors|_schema|form|root|__all__|full_messages|formErrors|Error|_|)$/

/** The keys in which a map's value has further fields. */
const DEEPER = /^(?:properties|children|items|fields|schema)$/

/** The first names of a map that hold its fields: also the part of a request (webargs). */
const DEEPER_ROOT = /^(?:properties|children|json|query|form)$/

/** The keys of a violation's sentence and of its code, the most telling first. */
const TEXTS =
  'message msg defaultMessage detail details description reason errorSummary developer_message title error Message issue errorMessage'.split(
    ' ',
  )
const CODES =
  'code errorCode error_code type rule keyword constraint validator kind reason issue error tag Tag'.split(
    ' ',
  )

/** What stands for nothing: a kind of Joi's or Yup's, and Symfony's UUIDs. */
const NO_CODE = /^(?:field|optionality)$|^(?:urn:uuid:)?[\da-f]{8}-/

/** The limit of violations: no form has more fields. */
const MOST = 100

/** Counts the objects and lists of one reading down, so that any input stays cheap. */
interface Walk {
  left: number
}

/**
 * Reads the fields that a body is about, whatever its framework: lists of violations with a place in each, and maps of
 * places to texts, under the usual keys and among the first objects and lists. Violations of the whole form are left out.
 */
export function violationsIn(body: unknown, walk: Walk = { left: 160 }): readonly FieldViolation[] {
  // A few containers hold each other; more are no error's.
  walk.left -= 8
  if (walk.left < 0) return []
  if (Array.isArray(body)) return listed(body, walk)
  const entries = entriesOf(body)
  for (const [key, value] of entries) {
    const found = HOLDER.test(key)
      ? Array.isArray(value)
        ? listed(value, walk, NAMES.test(key) && !asText(record(body).field))
        : held(value, walk, key === 'validation_messages')
      : Array.isArray(value) && LISTED.test(key)
        ? listed(value, walk)
        : AROUND.test(key)
          ? violationsIn(value, walk)
          : []
    if (found.length) return unique(ofMethod(record(body)) ? found.map(withoutMethod) : found)
  }
  return []
}

/** Tells whether a body is Quarkus's, or the older RESTEasy's: its paths begin with a method and a parameter. */
function ofMethod({ title, type, parameterViolations }: Wire): boolean {
  return (title === 'Constraint Violation' && !type) || parameterViolations !== undefined
}

/** `create.dto.name` is the field `name`, and so is `create.name`. */
function withoutMethod(found: FieldViolation): FieldViolation {
  return { ...found, path: found.path.replace(/^\w+\.(?:\w+\.(?=\w))?/, '') }
}

/** Reads what a holder holds: further holders, and the map of places beside them. */
function held(value: unknown, walk: Walk, rules: boolean): readonly FieldViolation[] {
  const inner = violationsIn(value, walk)
  const beside = entriesOf(value).filter(
    ([key, it]) => Object(it) !== it || !(HOLDER.test(key) || AROUND.test(key)),
  )
  return [...inner, ...mapped(inner[0] ? Object.fromEntries(beside) : value, '', walk, rules)]
}

/** Reads a map of places to texts. With `strict`, a text by itself is no violation. */
export function mapped(
  map: unknown,
  prefix = '',
  walk: Walk = { left: 160 },
  rules = false,
  strict = false,
): readonly FieldViolation[] {
  // `keys` beside a source name the fields that the whole body's sentence is about (hapi).
  const { keys, detail, message, code } = record(map)
  // Phoenix and others say there what the whole is about.
  const isSentence = !prefix && (asText(detail) || (asText(message) && asText(code)))
  if (walk.left-- < 0 || prefix.length > 200 || Array.isArray(keys) || isSentence) return []
  return entriesOf(map)
    .flatMap(([key, value]) => {
      if (FORM.test(key) || (strict && HOLDER.test(key))) return []
      // celebrate has the names of the fields in `keys` there.
      const isDeeper = record(value) === value && !Array.isArray(record(value).keys)
      // Discord counts the items of a list by keys.
      const isCounted = !Array.isArray(value) && '0' in record(value)
      if (isDeeper && !isCounted && (prefix ? DEEPER : DEEPER_ROOT).test(key)) {
        return mapped(value, prefix, walk)
      }
      const path = [prefix, pathOf(key)].filter(Boolean).join('.')
      return at(path, value, walk, rules, strict)
    })
    .slice(0, MOST)
}

/** Reads what a map has for one place: texts, objects with a text, or further places. */
function at(
  path: string,
  value: unknown,
  walk: Walk,
  rules: boolean,
  strict: boolean,
): readonly FieldViolation[] {
  if (typeof value === 'string') {
    if (strict) return []
    return value.startsWith("Key: '") ? textViolation(value) : made(path, value)
  }
  if (Array.isArray(value)) {
    const text = joined(value)
    if (text) return made(path, text)
    if (records(value).some((item) => textOf(item) && placesOf(item)[0])) return listed(value, walk)
    return records(value).flatMap((item, i) =>
      textOf(item) || codeOf(item)
        ? made(path, textOf(item), codeOf(item))
        : mapped(item, `${path}.${i}`, walk),
    )
  }
  const item = record(value)
  const text = textOf(item)
  if (text) {
    const { keys } = item
    const paths = Array.isArray(keys) ? placesOf({ keys }) : [path]
    return paths.flatMap((own) => made(own, text, codeOf(item)))
  }
  const own = item._errors ?? item.errors
  if (Array.isArray(own)) {
    const { errors, ...rest } = item
    return [...(own.length ? at(path, own, walk, rules, strict) : []), ...mapped(rest, path, walk)]
  }
  const texts = Object.values(item)
  const byRule = rules || Object.keys(item).some((key) => key.startsWith('_'))
  return byRule && texts[0] && texts.every((one) => typeof one === 'string')
    ? made(path, joined(texts))
    : mapped(item, path, walk, rules, strict)
}

/** @param named A text of one word is a field's name (WordPress). */
function listed(list: readonly unknown[], walk: Walk, named = false): readonly FieldViolation[] {
  return list.slice(0, MOST).flatMap((item) => {
    if (walk.left-- < 0) return []
    if (typeof item === 'string') {
      return named && /^[\w.[\]-]{1,99}$/.test(item) ? made(pathOf(item), '') : textViolation(item)
    }
    const it = record(item)
    const { constraints, children } = it
    const texts = Array.isArray(it.errors) ? it.errors : Object.values(record(constraints))
    const text = textOf(it) || joined(texts)
    const places = placesOf(it)
    const below = records(children)
      .flatMap((child) => listed([child], walk))
      .map((child) => ({ ...child, path: [...places, child.path].join('.') }))
    if (places.length && (text || codeOf(it))) {
      return [...places.flatMap((path) => made(path, text, codeOf(it))), ...below]
    }
    if (below.length) return below
    if (text && !hasHolder(it)) return textViolation(text)
    const [only, other] = Object.keys(it)
    const isPair = only && !other && typeof it[only] === 'string' && !codeOf(it)
    return isPair ? mapped(it, '', walk) : violationsIn(it, walk)
  })
}

function hasHolder(item: Wire): boolean {
  return entriesOf(item).some(
    ([key, value]) => Object(value) === value && (HOLDER.test(key) || AROUND.test(key)),
  )
}

function textOf(item: Wire): string {
  const local = asText(record(item.localizedMessage).message)
  return local || TEXTS.map((key) => asText(item[key])).find(Boolean) || ''
}

function codeOf(item: Wire): string {
  const text = textOf(item)
  const code = CODES.map((key) => asText(item[key])).find(
    (it) => it && it !== text && !NO_CODE.test(it),
  )
  return code && code.length < 200 && !/\s/.test(code) ? code : ''
}

/** Makes one sentence of several texts. Each is cut: nobody reads more of it. */
function joined(texts: readonly unknown[]): string {
  return texts
    .slice(0, MOST)
    .map((text) => asText(text).slice(0, 1000))
    .filter(Boolean)
    .join(' ')
}

function made(path: string, message: string, own = ''): readonly FieldViolation[] {
  const code = own || kindOfSentence(message)
  return path ? [{ path, ...(code && { code }), ...(message && { message }) }] : []
}

/** The same violation may stand in a list and in a map beside it. */
function unique(found: readonly FieldViolation[]): readonly FieldViolation[] {
  return found
    .filter(
      (one, i) => found.findIndex((it) => it.path === one.path && it.message === one.message) === i,
    )
    .slice(0, MOST)
}
