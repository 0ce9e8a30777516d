import type { ParseContext, ParsedError } from '../../model/Parser.js'
import { asText } from '../asText.js'
import { isApiCode } from '../isApiCode.js'
import { tidyCode } from '../tidyCode.js'

/**
 * What an SDK throws, or what is left of it after JSON: an object with a `code` of the API's own
 * kind (the Node SDK), or the inner `{Code, Message}` of an envelope. Only where a value was
 * thrown.
 */
export function exception(value: unknown, _context: ParseContext): ParsedError | null {
  const it = value as Record<string, unknown>
  const code = [it.code, it.Code, it.errorCode, it.ErrorCode].find(isApiCode)
  const message = asText(it.message ?? it.Message)
  return code ? { code: tidyCode(code), ...(message && { message }) } : null
}
