import type { ParseContext, ParsedError } from '../../model/Parser.js'
import { asText } from '../read.js'
import { isApiCode, tidyCode } from '../tidyCode.js'

/**
 * A printed code with its message: `Code=…, Message=…` (Go), `code:… message:…` (the other SDKs), also on lines of
 * their own or in brackets; `message:Code-…` (older Java). A code may stand alone if it has a dot.
 */
const PRINTED =
  /(?:^|[^a-z])(?:Error)?Code ?[:=]\s?(?:([A-Z][\w.]*),?\s{0,2}(?:Error)?(?:message|msg) ?[:=]|([A-Z]\w*\.\w+))|SDK\w{0,20}\]\s?message ?[:=]\s?([\w.]+)-/i

/** A code in JSON, escaped or not, or in what Node's `inspect` prints. The code itself must be complete. */
const QUOTED =
  /(?:"Error\\*"\s*:\s*\{[^{}]*?"Code\\*"|[{,\n]\s{0,8}code)\s*:\s*\\*["']([A-Za-z][\w.]*)[^\w.]/

/**
 * A text that begins with a code of the vendor's: `[Code] …`, `Code: …`, `Code - …`, or on a line of its own. Exceptions
 * of .NET look alike.
 */
const HEAD =
  /^(?:[\w.]*(?:Error|Exception): )?\[?((InternalError|(Invalid|Missing|Unknown)Parameter(Value)?|AuthFailure|\w+Operation|OperationDenied|\w*LimitExceeded|Resources?[A-Z]\w+)(\.\w+)?|(?!System|Microsoft|\S*(Exception|Error)\b)[A-Z][a-z]\w*\.\w[\w.]*)(\] ?|: | - |-(?=[^ -~])|\s*\n)/

const MESSAGE = /(?:message|msg) ?[:=]\s?(.*?)(,?\s{0,2}request_?id ?[:=] ?(?!\[)|\]?$)/is

/** The request id after a label. A UUID ends after its last digit. */
const ID = /request_?id ?[:=] ?(?!\[)(?:None\b)?([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\w*-]*)/i

/**
 * Recognizes thrown text that contains an SDK's exception or a truncated envelope: a log line, another error's message.
 * Of several codes the first one counts: it is the outermost failure's. Reads 16,384 characters. No two neighboring
 * parts of a pattern repeat the same characters, so the time is linear.
 */
export function sdkText(value: unknown, _context: ParseContext): ParsedError | null {
  const text = asText(value).slice(0, 16384).trim()
  const head = HEAD.exec(text)
  if (head) return { code: tidyCode(head[1]), message: text.slice(head[0].length) }
  const printed = PRINTED.exec(text)
  const code = printed?.slice(1).find(isApiCode)
  if (printed && code) {
    const rest = text.slice(printed.index)
    const message = asText(MESSAGE.exec(rest)?.[1])
    const id = ID.exec(rest)?.[1]
    return {
      code: tidyCode(code),
      message: (printed[3] ? message.slice(code.length + 1) : message).trim(),
      ...(id && { requestId: id }),
    }
  }
  const quoted = QUOTED.exec(text)?.[1]
  return isApiCode(quoted) ? { code: tidyCode(quoted), message: text } : null
}
