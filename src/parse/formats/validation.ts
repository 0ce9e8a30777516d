import type { FieldViolation } from '../../model/ApiError.js'
import type { ParseContext, ParsedError } from '../../model/Parser.js'
import { asText, entriesOf, record, type Wire } from '../read.js'
import { requestIdIn } from '../requestIdIn.js'
import { bareMap } from '../violations/bareMap.js'
import { kindOfSentence } from '../violations/kindOfSentence.js'
import { saysWrongSignIn, WRONG_SIGN_IN } from '../violations/saysWrongSignIn.js'
import { textViolation } from '../violations/textViolation.js'
import { tooOftenIn } from '../violations/tooOftenIn.js'
import { violation } from '../violations/violation.js'
import { placesOf } from '../violations/violationPlace.js'
import { violationsIn } from '../violations/violationsIn.js'

/** The statuses of an answer that rejects what was entered. */
const REJECTED = [400, 409, 422]

/** The keys of a code, and the shape of one: no sentence, no phrase of HTTP, no name of a class. */
const CODES = ['code', 'errorCode', 'error_code', 'error', 'name', 'type']
const CODE =
  /^(?!ValidationError$|HttpErrorResponse$|FST_|E_VALIDATION|SequelizeValidation)(?:[A-Za-z\d]+(?:[._-][A-Za-z\d]+)+|[A-Za-z][a-z]+[A-Z]\w+|[A-Z]+\d+)$/

/** The keys under which a client's error or result holds the body. The body is asked by itself. */
const HELD = /^(?:data|json|body|response|responseJSON|value|error|name)$/
const BODY = ['data', 'responseJSON', 'value']

/** What Yup, Joi, Superstruct and ArkType throw in the app itself. Others have `issues`. */
const VALIDATOR = /^(?:Validation|Struct|Traversal)Error$/

/** A sentence that only a validator writes: it names the entry in a notation (Joi, better-call, Mongoose, serde). */
const SURE =
  /^(?:"[\w.[\]-]{1,99}" (?:is|must|length|with|does|contains|failed|fails)\b|\[(?:body|query)\.|[\w ]{1,60} validation failed: \w|(?:Failed to|Json) deserialize .{0,80}missing field `)/

/**
 * Recognizes the field errors of web frameworks at HTTP 400, 409 or 422, whatever their shape: lists and maps under the
 * usual keys, a bare map of names to lists of texts, validators' sentences. The code is the body's own, or
 * `Http.<status>`. A body without a field is none of it, with two exceptions. It says that the details of a sign-in are
 * wrong, at HTTP 401 too: the code is `INVALID_EMAIL_OR_PASSWORD`. Or it says that somebody has tried too often, at HTTP
 * 429 too: the code is `Http.429`, with the wait that the sentence names.
 */
export function validation(given: unknown, { from, status }: ParseContext): ParsedError | null {
  const value = typeof given === 'string' && SURE.test(given) ? { message: given } : given
  if (from !== 'thrown' || !value || typeof value !== 'object') return null
  const own = ownParts(value)
  const body = record(own)
  const error = record(body.error)
  const known =
    status && status > 399 ? status : Number(body.status ?? body.statusCode ?? error.status)
  const local = known ? [] : issuesOf(value)
  if (![401, 429, ...REJECTED].includes(known) && !local[0]) return null

  const fields = local[0] ? violationsIn(local) : fieldsOf(own)
  // Salesforce answers a list, and each item has a code of the whole.
  const { errorCode } = record(Array.isArray(own) && own[0])
  const parts = [body, error, record(error.data), { errorCode }]
  const codes = parts.flatMap((it) => CODES.map((key) => asText(it[key])))
  const ownCode = codes.find((one) => one.length < 100 && CODE.test(one))
  const { msg, errors, non_field_errors, __all__ } = body
  const listed = [msg, errors, non_field_errors, __all__].flat().slice(0, 5).map(asText)
  const sentences = [...parts.map(sentenceOf), ...listed]
  const isWrongSignIn = !ownCode && saysWrongSignIn(sentences, fields, known)
  const wait = ownCode || known === 401 ? undefined : tooOftenIn(sentences, fields)
  // Of HTTP 429 the status tells the rest.
  const isOften = wait !== undefined && (wait > 0 || known !== 429)
  if (!isWrongSignIn && !isOften && (!fields[0] || known === 401 || known === 429)) return null
  const code = isWrongSignIn ? WRONG_SIGN_IN : ownCode
  const requestId = parts.map(requestIdIn).find(Boolean)
  const http = known > 399 && { status: known }
  return {
    code: code ?? `Http.${isOften ? 429 : http ? known : 422}`,
    origin: code ? 'api' : 'http',
    message: sentences.find(Boolean) ?? fields[0]?.message ?? '',
    fields: isWrongSignIn || isOften ? [] : fields,
    ...(wait && { retryAfterMs: wait * 1000 }),
    ...http,
    ...(requestId && { requestId }),
  }
}

/** Lists the issues of a validator that threw in the app itself. A single one is the error itself. */
function issuesOf(error: object): readonly unknown[] {
  const { name, issues, inner, details, arkErrors, failures } = error as Wire
  if (Array.isArray(issues) && name !== undefined) return issues
  if (!VALIDATOR.test(asText(name).slice(0, 50))) return []
  const all = typeof failures === 'function' && [...failures.call(error)]
  const lists = [inner, details, arkErrors, all].filter(Array.isArray)
  return lists.find((list) => list.length) ?? (lists[0] ? [error] : [])
}

/** Leaves out of a client's error or result what is asked by itself. Zod's list is not enumerable. */
function ownParts(value: object): object {
  const it = value as Wire
  const isResult = typeof it.status === 'number' && BODY.some((key) => key in it) && !sentenceOf(it)
  if (it.stack === undefined && !isResult) return value
  const kept = entriesOf(value).filter(([key]) => !HELD.test(key))
  const { message, issues, stack } = it
  return { ...Object.fromEntries(kept), message, issues, stack }
}

function fieldsOf(value: object): readonly FieldViolation[] {
  const body = value as Wire
  const listed = violationsIn(value)
  if (listed.length || Array.isArray(value)) return listed
  const maps = [body, body.data, body.details, body.detail, body.error].map((map) =>
    bareMap(map, sentenceOf(record(map)) !== ''),
  )
  const bare = maps.find((map) => map.length)
  if (bare) return bare
  const lone = [body.error, body.detail, body.details].map(record)
  const [own] = [body, ...lone].flatMap(loneViolation)
  if (own) return [own]
  const message = sentenceOf(body)
  const go = [message, body.error, body.errors, body.detail, body.details]
    .map(asText)
    .find((text) => text.startsWith("Key: '"))
  // Of other sentences only those in a framework's own answer are a validator's.
  const isSure = go || body.statusCode !== undefined || SURE.test(message)
  return isSure ? textViolation(go ?? message) : []
}

/**
 * Reads an object that names one field beside its sentence, or beside a code under a key that means nothing else. A
 * sentence of one word is a code.
 */
function loneViolation(it: Wire): readonly FieldViolation[] {
  const message = sentenceOf(it) || asText(it.issue) || asText(it.errorMessage)
  const word = /^\w+$/.test(message) ? message : ''
  const code = kindOfSentence(message) || asText(it.code) || word
  if (it.stack !== undefined || !(message || code)) return []
  const { field, param, property } = it
  const place = message ? { ...it, name: '', path: '' } : { field, param, property }
  return placesOf(place).flatMap((path) => violation(path, message, code))
}

function sentenceOf(it: Wire): string {
  return (
    asText(it.message) ||
    asText(it.detail) ||
    asText(it.title) ||
    asText(it.description) ||
    asText(it.error)
  )
}
