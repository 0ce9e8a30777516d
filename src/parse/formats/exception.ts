import type { ParseContext, ParsedError } from '../../model/Parser.js'
import { asText } from '../read.js'
import { isApiCode, tidyCode } from '../tidyCode.js'

/**
 * Recognizes an SDK's exception, also after a round trip through JSON: a thrown object with an API `code` (the Node
 * SDK), or the inner `{Code, Message}` of an envelope.
 */
export function exception(value: unknown, _context: ParseContext): ParsedError | null {
  const it = value as Record<string, unknown>
  const code = [it.code, it.Code, it.errorCode, it.ErrorCode].find(isApiCode)
  const message = asText(it.message ?? it.Message)
  return code ? { code: tidyCode(code), ...(message && { message }) } : null
}
