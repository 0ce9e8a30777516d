import type { ParseContext, ParsedError } from '../../model/Parser.js'
import { isApiCode } from '../isApiCode.js'
import { tidyCode } from '../tidyCode.js'

/**
 * `[TencentCloudSDKError] Code=…, Message=…, RequestId=…` (Go), `…Exception] code:… message:…
 * requestId:…` (the others), `…Exception]message:Code-message …` (older Java). A message may quote
 * a request id in brackets.
 */
const PRINTED =
  /TencentCloudSDK\w{0,20}\]\s?(?:code[:=]\s?([\w.]+),?\s?message[:=]|message[:=]\s?([\w.]+)-)([\s\S]*?)(?:,? requestId[:=] ?(?!\[)(?:None\b)?([\w*-]*)|$)/i

/** The beginning of an envelope that was cut off, escaped or not. A code that was cut is none. */
const CUT = /"Error\\*"\s*:\s*\{[^{}]*?"Code\\*"\s*:\s*\\*"([A-Za-z][\w.]*)[^\w.]/

/**
 * Text in which an SDK's exception or a truncated envelope stands: a log line, another error's
 * message. Only where it was thrown: a log line that was asked for is data.
 *
 * Reads 16,384 characters. No part of a pattern repeats what the part before it repeats, so that
 * the time is linear.
 */
export function sdkText(value: unknown, _context: ParseContext): ParsedError | null {
  if (typeof value !== 'string') return null
  const text = value.slice(0, 16384)
  const [, own, prefix, message = '', id] = PRINTED.exec(text) ?? []
  const code = own ?? prefix
  if (isApiCode(code)) {
    return { code: tidyCode(code), message: message.trim(), ...(id && { requestId: id }) }
  }
  const cut = CUT.exec(text)
  return cut && { code: tidyCode(cut[1]), message: text }
}
