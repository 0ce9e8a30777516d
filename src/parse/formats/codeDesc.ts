import type { ParseContext, ParsedError } from '../../model/Parser.js'
import { asText } from '../asText.js'
import { tidyCode } from '../tidyCode.js'

/**
 * The API's older form, `{code: 4102, message, codeDesc}`: the number is no code, `codeDesc` is.
 */
export function codeDesc(value: unknown, _context: ParseContext): ParsedError | 'success' | null {
  const { code, codeDesc: name, message } = value as Record<string, unknown>
  const tidy = tidyCode(name)
  if (!tidy || typeof code !== 'number') return null
  return code && tidy !== 'Success' ? { code: tidy, message: asText(message) } : 'success'
}
