import type { ApiError } from '../model/ApiError.js'
import type { ParsedError, ParseOptions, Parser } from '../model/Parser.js'
import { collect, type Found, type MutableContext } from './collect.js'
import { apiError } from './formats/apiError.js'
import { codeDesc } from './formats/codeDesc.js'
import { envelope } from './formats/envelope.js'
import { exception } from './formats/exception.js'
import { sdkText } from './formats/sdkText.js'
import { httpFacts } from './httpFacts.js'
import { asText, read } from './read.js'
import { requestIdIn } from './requestIdIn.js'
import { transport } from './transport.js'
import { gatewayFields } from './violations/gatewayFields.js'

/**
 * The recognizers, in order. Each one tries every value of `collect` before the next one starts, so the most certain
 * sign decides, wherever in the input it is.
 *
 * | # | recognizer          | recognizes                                             | resolved |
 * | - | ------------------- | ------------------------------------------------------ | -------- |
 * | 1 | `apiError`          | an `ApiError` that was parsed before                   | no       |
 * | 2 | the app's `parsers` | in the given order                                     | yes      |
 * | 3 | `envelope`          | `{Response: {Error: {Code, Message}, RequestId}}`      | yes      |
 * | 4 | `codeDesc`          | `{code: 4102, message, codeDesc}`                      | yes      |
 * | 5 | `sdkText`           | an SDK's exception in a log line, a truncated envelope | no       |
 * | 6 | `exception`         | the `code` of an SDK's exception                       | no       |
 * | 7 | the same            | a text `code` in any spelling, with a message          | no       |
 * | 8 | `transport`         | HTTP status, network, timeout, abort, unreadable       | status   |
 * | 9 | -                   | `Unknown`                                              | no       |
 *
 * A client's response object is no body: none of them sees it.
 */
const BY_CODE: readonly Parser[] = [exception, (value, context) => exception(value, context, true)]

/**
 * A request id within a message: `[request id:…]`, `RequestId:[…]`, `(reqId: …)`, `requestID <uuid>`. A UUID ends after
 * its last digit, even if something is glued to it.
 */
const QUOTED_ID =
  /\breq(?:uest)?[ _-]?id(?:\W{1,6}([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})|\W{0,3}[:=]\W{0,3}([\w-]{6,64}))/i

/**
 * Searches a value for a failure.
 *
 * @param context The value's origin. The search adds status and headers.
 * @returns The error, or null if there is no failure or the call was aborted.
 */
export function searchError(
  root: unknown,
  context: MutableContext,
  options?: ParseOptions,
): ApiError | null {
  const found = collect(root, context)
  const own = options?.parsers ?? []
  const thrown = context.from === 'thrown'
  const strict = [...own, envelope, codeDesc]
  for (const parser of thrown ? [apiError, ...strict, sdkText, ...BY_CODE] : strict) {
    for (const [value, kind] of found) {
      if (kind === 'shell') continue
      try {
        const parsed = parser(value, context)
        if (parsed === 'success') {
          if (kind === 'whole' && !thrown) return null
        } else if (parsed?.code) {
          // A word that names a plan or a color is no code of an error, and a list of roles no list of fields.
          const bare = BY_CODE.includes(parser) && !parsed.message && !parsed.code.includes('.')
          if (kind === 'aside' && (bare || parsed.origin === 'http')) continue
          if (parsed.origin === 'abort') return null
          return parser === apiError ? (parsed as ApiError) : complete(parsed, found, context, root)
        }
      } catch (error) {
        if (own.includes(parser)) options?.onFault?.(error)
      }
    }
  }
  const parsed =
    transport(found, context) ??
    (thrown && root != null ? ({ origin: 'client', code: 'Unknown' } as const) : null)
  return parsed && parsed.origin !== 'abort' ? complete(parsed, found, context, root) : null
}

/** Fills in the parts that the format left out, from the surrounding values and the headers. */
function complete(
  parsed: ParsedError,
  found: readonly Found[],
  { status, header }: MutableContext,
  cause: unknown,
): ApiError {
  const message = asText(parsed.message ?? found.map(textOf).find(Boolean))
  const facts = header && httpFacts(header)
  // Discord, Telegram, Slack.
  const seconds = found
    .flatMap(([value]) => [read(value, 'retry_after'), read(value, 'retryAfter')])
    .find((wait): wait is number => typeof wait === 'number' && wait > 0 && wait < 1e6)
  const requestId =
    [[parsed], ...found].map(([value]) => requestIdIn(value)).find(Boolean) ||
    facts?.requestId ||
    QUOTED_ID.exec(message.slice(0, 4096))?.slice(1).find(Boolean)
  return {
    origin: 'api',
    fields: gatewayFields(parsed.code, message),
    ...(status && { status }),
    ...(seconds && { retryAfterMs: seconds * 1000 }),
    ...facts,
    ...parsed,
    ...(requestId && { requestId }),
    message,
    cause,
  }
}

function textOf([value, kind]: Found): string {
  return (
    asText(kind === 'whole' && value) ||
    asText(read(value, 'message')) ||
    asText(read(value, 'error'))
  )
}
