import type { ParseContext, ParsedError } from '../../model/Parser.js'
import { helpLink } from '../helpLink.js'
import { asText, record } from '../read.js'
import { violation } from '../violations/violation.js'

/**
 * Recognizes Stripe's errors, `{error: {type, code, message, param, doc_url}}`, and the exceptions of its libraries
 * (with `rawType`). The code is `code`, or the type (`api_error`); of a `card_declined` the more telling `decline_code`. `param` is the field, `doc_url`
 * the help link. The request id is the exception's `requestId`, or the header `Request-Id`.
 */
export function stripe(value: unknown, { header }: ParseContext): ParsedError | null {
  const outer = record(value)
  const error = outer.rawType ? outer : record(outer.error)
  const type = (asText(error.rawType) || asText(error.type)).slice(0, 100)
  const message = asText(error.message)
  if (!/^[a-z]+(?:_[a-z]+)*_error$/.test(type) || !message) return null

  const requestId = asText(error.requestId) || header?.('request-id')
  const status = Number(error.statusCode)
  const help = helpLink(error.doc_url)
  const code = asText(error.code) || type
  return {
    code: (code === 'card_declined' && asText(error.decline_code)) || code,
    message,
    fields: violation(error.param, message, error.code),
    ...(status > 99 && { status }),
    ...(requestId && { requestId }),
    ...(help.length && { help }),
  }
}
