import type { ParseContext, ParsedError } from '../../model/Parser.js'
import { asText } from '../asText.js'
import { record } from '../record.js'
import { records } from '../records.js'
import { violation } from '../violation.js'

/**
 * AWS's JSON protocols (`__type`, or the header `X-Amzn-Errortype`), and what its SDK for
 * JavaScript throws (`$metadata`, `$fault`).
 *
 * The code is the shape's name without its namespace and URL
 * (`com.amazonaws.x#ResourceNotFoundException:http://…` is `ResourceNotFoundException`). A
 * `ValidationException`'s `fieldList` gives the fields, `retryAfterSeconds` the wait, the metadata
 * or the header `X-Amzn-RequestId` the request id.
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
