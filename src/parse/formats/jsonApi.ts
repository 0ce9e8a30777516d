import type { ParseContext, ParsedError } from '../../model/Parser.js'
import { helpLink } from '../helpLink.js'
import { asText, record, records } from '../read.js'
import { violation } from '../violation.js'

/**
 * Recognizes error objects of JSON:API 1.1: `{errors: [{id, status, code, title, detail, source, links}]}`.
 *
 * The first error gives the code (its `code`, or `Http.<status>`) and the request id (its `id`). Each `source.pointer`
 * (without `/data/attributes/`) or `source.parameter` is a field.
 */
export function jsonApi(value: unknown, _context: ParseContext): ParsedError | null {
  const { errors: list, data } = record(value)
  const errors = records(list)
  const [first] = errors
  const isError =
    first &&
    data === undefined &&
    first.message === undefined &&
    ['status', 'code', 'title', 'detail', 'source'].some((member) => first[member] !== undefined)
  if (!isError) return null

  const status = Number(first.status)
  const known = status > 99 && status < 600
  const code = asText(first.code)
  const requestId = asText(first.id)
  const help = errors.flatMap(({ links, title }) => {
    const { about, type } = record(links)
    return helpLink(record(about ?? type).href ?? about ?? type, title)
  })
  return {
    code: code || (known ? `Http.${status}` : 'Unknown'),
    origin: code ? 'api' : 'http',
    message: asText(first.detail) || asText(first.title),
    fields: errors.flatMap(({ source, detail, title, code: own }) => {
      const { pointer, parameter } = record(source)
      const path = asText(pointer).replace(/^\/data(?:\/attributes|\/relationships)?(?:\/|$)/, '/')
      return violation(path || parameter, detail ?? title, own)
    }),
    ...(known && { status }),
    ...(requestId && { requestId }),
    ...(help.length && { help }),
  }
}
