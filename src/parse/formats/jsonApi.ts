import type { ParseContext, ParsedError } from '../../model/Parser.js'
import { helpLink } from '../helpLink.js'
import { asText, entriesOf, record, records } from '../read.js'
import { requestIdIn } from '../requestIdIn.js'
import { violationsIn } from '../violations/violationsIn.js'

/** The members of a document. A report of an import has others beside its `errors`. */
const MEMBERS = /^(?:errors|data|meta|links|jsonapi|included)$/

/**
 * Recognizes error objects of JSON:API 1.1: `{errors: [{id, status, code, title, detail, source, links}]}`.
 *
 * The first error gives the code (its `code`, or `Http.<status>`) and the request id (its `id`). Each `source.pointer`
 * (without `/data/attributes/`), `source.parameter` or `field` is a field. In a resolved document, the first error must
 * have a failing status, and the document nothing but JSON:API's members.
 */
export function jsonApi(value: unknown, context: ParseContext): ParsedError | null {
  const { errors: list, data, meta, message } = record(value)
  const errors = records(list)
  const [first] = errors
  const status = Number(first?.status)
  const failed = status > 399 && status < 600
  const isError =
    first &&
    (context.from === 'thrown' || entriesOf(value).every(([key]) => MEMBERS.test(key))) &&
    (data === undefined || data === null) &&
    (failed ||
      (context.from === 'thrown' &&
        message === undefined &&
        first.message === undefined &&
        first.status === undefined &&
        ['code', 'title', 'detail', 'source'].some((member) => first[member] !== undefined)))
  if (!isError || (first.title === undefined && first.detail === undefined && !first.code))
    return null

  const known = failed ? status : context.status
  const code = asText(first.code).slice(0, 200)
  const requestId = asText(first.id) || requestIdIn(first) || requestIdIn(meta)
  const help = errors.flatMap(({ links, title }) => {
    const { about, type } = record(links)
    return helpLink(record(about ?? type).href ?? about ?? type, title)
  })
  return {
    code: code || (known && known > 399 ? `Http.${known}` : 'Unknown'),
    origin: code ? 'api' : 'http',
    message: asText(first.detail) || asText(first.title),
    // Of a session that has ended, servers list the parts of the token.
    fields: known === 401 ? [] : violationsIn({ errors }),
    ...(known && { status: known }),
    ...(requestId && { requestId }),
    ...(help.length && { help }),
  }
}
