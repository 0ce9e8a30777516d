import type { ParseContext, ParsedError } from '../../model/Parser.js'
import { asText, record, records } from '../read.js'
import { violation } from '../violation.js'

/**
 * Recognizes errors of AWS's JSON protocols (`__type`, or the header `X-Amzn-Errortype`), and the exceptions of its SDK
 * for JavaScript (`$metadata`, `$fault`).
 *
 * The code is the shape's name without namespace and URL (`com.amazonaws.x#ResourceNotFoundException:http://…`). The
 * fields come from a `ValidationException`'s `fieldList`, the wait from `retryAfterSeconds`, the request id from the
 * metadata or the header.
 */
export function aws(value: unknown, { from, header }: ParseContext): ParsedError | null {
  const error = record(value)
  const metadata = record(error.$metadata)
  const message = asText(error.message) || asText(error.Message)
  const type =
    asText(error.__type) ||
    (from === 'thrown' &&
      (error.$fault
        ? asText(error.name)
        : !error.stack && message && header?.('x-amzn-errortype'))) ||
    ''
  const code = /^(?:[^#]*#)?([A-Za-z]\w*)/.exec(type.slice(0, 300))?.[1]
  if (!code) return null

  const requestId = asText(metadata.requestId) || header?.('x-amzn-requestid')
  const status = Number(metadata.httpStatusCode)
  const seconds = Number(error.retryAfterSeconds ?? Number.NaN)
  return {
    code,
    message,
    fields: records(error.fieldList ?? error.fields).flatMap((item) =>
      violation(item.path ?? item.name, item.message),
    ),
    ...(status > 99 && { status }),
    ...(requestId && { requestId }),
    ...(seconds >= 0 && { retryAfterMs: seconds * 1000 }),
  }
}
