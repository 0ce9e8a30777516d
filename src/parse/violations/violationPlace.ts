import { asText, read, record, records, type Wire } from '../read.js'
import { canonicalPath } from './canonicalPath.js'

/** The parts of a request. A form has no control for a header or a cookie. */
const PART = /^(?:body|query|querystring|params?|path|form|json)$/
const NO_FIELD = /^(?:headers?|cookies?)$/i

/** The keys of the place, the most telling first. `name` may be the error's own. */
const KEYS =
  'field propertyPath property path loc pointer instancePath dataPath parameter parameter_name param target attribute attr Field in key fieldName FieldName fieldPath identifier field_name propertyName name location'.split(
    ' ',
  )

/** What JSON:API points at where the whole document is meant. */
const WHOLE = /^data(?:\.(?:attributes|relationships))?\.?$/

/** The keys of the places where one item is about several fields. */
const LISTS = ['fields', 'members', 'keys']

/**
 * Returns the canonical path of a place in any spelling: a path, a JSON pointer or a list of segments. The part of the
 * request (`body`, `query`) is not in it. `''` for the whole form.
 */
export function pathOf(place: unknown): string {
  if (Array.isArray(place)) {
    const all = place
      .slice(0, 50)
      .map((part) => String(Object(part) === part ? read(part, 'key') : part))
    if (NO_FIELD.test(all[0] ?? '')) return ''
    const path = canonicalPath(all.slice(PART.test(all[0] ?? '') ? 1 : 0).join('.'))
    // A place within the text of the body (FastAPI).
    return /^\d+$/.test(path) ? '' : path
  }
  // OData has slashes.
  const text = asText(place)
  const path = canonicalPath(/^\w+(?:\/\w+)+$/.test(text) ? text.replaceAll('/', '.') : text)
  // JSON:API points into its document.
  const own = path.replace(
    /^(?:(?:body|query|params|requestBody)\.|data\.(?:attributes|relationships)\.|(?:\w+\.)+arg\d+\.)/,
    '',
  )
  return WHOLE.test(own) && path !== place ? '' : own
}

/** Returns the places that one violation names; none for one that is about the whole form. */
export function placesOf(item: Wire): readonly string[] {
  const source = record(item.source)
  const meta = record(item.meta)
  // Protovalidate's path is a list of elements; Zoho's name is beside the sentence.
  const elements = records(record(item.field).elements).flatMap(({ fieldName, index }) =>
    [fieldName, index].filter((one) => one !== undefined),
  )
  const { api_name: apiName } = record(item.details)
  const { name } = record(item.target)
  const single = [source.pointer, source.parameter, meta.param_name, meta.paramName, apiName, name]
  if (elements[0]) single.push(elements)
  if (!NO_FIELD.test(asText(item.locationType) || asText(item.in))) {
    // Go's structs are no part of the form.
    const inStruct = asText(item.FailedField)
      .slice(0, 500)
      .replace(/^[A-Z]\w*\./, '')
    single.push(...KEYS.map((key) => item[key]), inStruct)
  }
  const place = single.find(isPlace)
  const required = asText(record(item.params).missingProperty)
  if (place !== undefined || required) {
    const path = [pathOf(place), required].filter(Boolean).join('.')
    return path ? [path] : []
  }
  const list = LISTS.map((key) => item[key]).find(Array.isArray)
  return list ? list.slice(0, 100).map(pathOf).filter(Boolean) : []
}

function isPlace(value: unknown): boolean {
  return typeof value === 'string'
    ? !(
        PART.test(value) ||
        NO_FIELD.test(value) ||
        /^$|\s|\w(?:Error|Exception)$/.test(value.slice(0, 500))
      )
    : Array.isArray(value)
}
