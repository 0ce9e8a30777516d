import type { ParseContext, ParsedError } from '../../model/Parser.js'
import { isApiCode, tidyCode } from '../tidyCode.js'

/**
 * The printed exceptions of the SDKs: `[TencentCloudSDKError] Code=…, Message=…, RequestId=…` (Go), `…Exception] code:…
 * message:… requestId:…` (the others), `…Exception]message:Code-message …` (older Java). A message may quote a request
 * id in brackets.
 */
const PRINTED =
  /TencentCloudSDK\w{0,20}\]\s?(?:code[:=]\s?([\w.]+),?\s?message[:=]|message[:=]\s?([\w.]+)-)([\s\S]*?)(?:,? requestId[:=] ?(?!\[)(?:None\b)?([\w*-]*)|$)/i

/** The start of a truncated envelope, escaped or not. The code itself must be complete. */
const CUT = /"Error\\*"\s*:\s*\{[^{}]*?"Code\\*"\s*:\s*\\*"([A-Za-z][\w.]*)[^\w.]/

/**
 * Recognizes thrown text that contains an SDK's exception or a truncated envelope: a log line, another error's message.
 * Reads 16,384 characters. No two neighboring parts of a pattern repeat the same characters, so the time is linear.
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
