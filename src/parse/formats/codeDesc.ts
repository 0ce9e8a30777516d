import type { ParseContext, ParsedError } from '../../model/Parser.js'
import { asText } from '../read.js'
import { tidyCode } from '../tidyCode.js'

/** Recognizes the API's older form, `{code: 4102, message, codeDesc}`. The code is `codeDesc`, not the number. */
export function codeDesc(value: unknown, _context: ParseContext): ParsedError | 'success' | null {
  const { code, codeDesc: name, message } = value as Record<string, unknown>
  const tidy = tidyCode(name)
  if (!tidy || typeof code !== 'number') return null
  return code && tidy !== 'Success' ? { code: tidy, message: asText(message) } : 'success'
}
