import type { ParseContext, ParsedError } from '../../model/Parser.js'
import { headerLookup, httpFacts } from '../httpFacts.js'
import { asText, record } from '../read.js'
import { violationsIn } from '../violations/violationsIn.js'

/** What errors of other clients have beside a name. */
const MORE = ['code', 'status', 'statusCode', 'response', 'cause', 'data', 'body']

/**
 * Recognizes errors of AWS's JSON protocols (`__type`, or the header `X-Amzn-Errortype`), and the exceptions of its SDK
 * for JavaScript (`$metadata`, `$fault`) and of Amplify, which names them alone (`NotAuthorizedException`).
 *
 * The code is the shape's name without namespace and URL (`com.amazonaws.x#ResourceNotFoundException:http://…`). The
 * fields come from a `ValidationException`'s `fieldList`, the wait from `retryAfterSeconds`, the request id from the
 * metadata or the header. A resolved value must name an exception: other records have a `__type` too.
 */
export function aws(value: unknown, { from, header }: ParseContext): ParsedError | null {
  const error = record(value)
  const metadata = record(error.$metadata)
  const message = asText(error.message) || asText(error.Message)
  const name = asText(error.name)
  const thrown = from === 'thrown'
  const isBare = error.stack && !MORE.some((key) => error[key] !== undefined)
  const type =
    asText(error.__type) ||
    (thrown &&
      (error.$fault || (isBare && /^[A-Z]\w{3,80}Exception$/.test(name))
        ? name
        : !error.stack && message && header?.('x-amzn-errortype'))) ||
    ''
  const code = /^(?:[^#]*#)?([A-Za-z]\w*)/.exec(type.slice(0, 300))?.[1]
  if (!code || !(thrown || /(?:Exception|Error|Fault|Failure)$/.test(code))) return null

  const requestId = asText(metadata.requestId) || header?.('x-amzn-requestid')
  const status = Number(metadata.httpStatusCode)
  const seconds = Number(error.retryAfterSeconds ?? Number.NaN)
  // The SDK's name for an answer without a code. What it keeps of the answer isn't enumerable.
  const unnamed = /^Unknown(?:Error)?$/.test(code) && status > 399
  const own = headerLookup(record(error.$response).headers)
  return {
    ...(unnamed ? { code: `Http.${status}`, origin: 'http' } : { code }),
    message,
    fields: violationsIn({ fieldList: error.fieldList ?? error.fields }),
    ...(own && httpFacts(own)),
    ...(status > 99 && { status }),
    ...(requestId && { requestId }),
    ...(seconds >= 0 && { retryAfterMs: seconds * 1000 }),
  }
}
