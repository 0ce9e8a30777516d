import type { ParseContext, ParsedError } from '../../model/Parser.js'
import { isApiCode } from '../isApiCode.js'
import { tidyCode } from '../tidyCode.js'

/** `[TencentCloudSDKError] Code=…, Message=…` (Go), `…Exception] code:… message:…` (the others). */
const PRINTED =
  /TencentCloudSDK\w{0,20}\]\s*(?:code\s*[:=]\s*([\w.]*)[,\s]*)?message\s*[:=]\s*([\s\S]*)/i

/** What follows a message: `, RequestId=` (Go), ` requestId:` (the others). A message may quote ids. */
const REQUEST_ID = /,? +(?:RequestId=|requestId: ?)([\w*-]*)/

/** The beginning of an envelope that was cut off, escaped or not. A code that was cut is none. */
const CUT = /"Error\\*"\s*:\s*\{[^{}]*?"Code\\*"\s*:\s*\\*"([A-Za-z][\w.]*)[^\w.]/

/**
 * Text in which an SDK's exception or a truncated envelope stands: a log line, another error's
 * message. Only where it was thrown: a log line that was asked for is data.
 */
export function sdkText(value: unknown, { from }: ParseContext): ParsedError | null {
  if (from !== 'thrown' || typeof value !== 'string') return null
  const text = value.slice(0, 16384)
  const printed = PRINTED.exec(text)
  if (printed) {
    const rest = printed[2] ?? ''
    const id = REQUEST_ID.exec(rest)
    let message = rest.slice(0, id?.index).trim()
    let code = printed[1]
    if (!isApiCode(code)) {
      // Older Java SDKs print `message:Code-message`.
      const dash = message.indexOf('-')
      code = message.slice(0, Math.max(dash, 0))
      message = message.slice(dash + 1)
    }
    if (isApiCode(code)) {
      return { code: tidyCode(code), message, ...(id?.[1] ? { requestId: id[1] } : {}) }
    }
  }
  const cut = CUT.exec(text)
  return cut && { code: tidyCode(cut[1]), message: text }
}
