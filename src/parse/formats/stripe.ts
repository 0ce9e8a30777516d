import type { ParseContext, ParsedError } from '../../model/Parser.js'
import { asText } from '../asText.js'
import { helpLink } from '../helpLink.js'
import { record } from '../record.js'
import { violation } from '../violation.js'

/**
 * Stripe's errors: `{error: {type, code, message, param, doc_url}}`, and what its libraries throw
 * (with `rawType`).
 *
 * The code is `code` (`card_declined`), else the type (`api_error`). `param` is the field,
 * `doc_url` the help link; the request id is in the header `Request-Id`, or the exception's
 * `requestId`.
 */
export function stripe(value: unknown, { header }: ParseContext): ParsedError | null {
  const outer = record(value)
  const error = outer.rawType ? outer : record(outer.error)
  const type = asText(error.rawType) || asText(error.type)
  const message = asText(error.message)
  if (!/^[a-z]+(?:_[a-z]+)*_error$/.test(type) || !message) return null

  const requestId = asText(error.requestId) || header?.('request-id')
  const status = Number(error.statusCode)
  const help = helpLink(error.doc_url)
  return {
    code: asText(error.code) || type,
    message,
    fields: violation(error.param, message, error.code),
    ...(status > 99 && { status }),
    ...(requestId && { requestId }),
    ...(help.length && { help }),
  }
}
