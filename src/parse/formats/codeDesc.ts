import type { ParseContext, ParsedError } from '../../model/Parser.js'
import { asText } from '../read.js'
import { tidyCode } from '../tidyCode.js'

/**
 * Recognizes the API's older form, `{code: 4102, message, codeDesc}`, whose code is `codeDesc` and not the number, and
 * its chat service's `{ActionStatus: 'FAIL', ErrorCode: 70001, ErrorInfo}`.
 */
export function codeDesc(value: unknown, _context: ParseContext): ParsedError | 'success' | null {
  const it = value as Record<string, unknown>
  if (it.ActionStatus === 'FAIL' && it.ErrorCode) {
    return { code: String(it.ErrorCode), message: asText(it.ErrorInfo) }
  }
  const tidy = tidyCode(it.codeDesc)
  if (!tidy || typeof it.code !== 'number' || typeof it.message !== 'string') return null
  return it.code && tidy !== 'Success' ? { code: tidy, message: it.message } : 'success'
}
