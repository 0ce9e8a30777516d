import { asText } from './asText.js'

/**
 * A code without the space or dot that the wire sometimes leaves at its end.
 *
 * @param value Anything.
 * @returns The code, at most 128 characters of it; `''` where the value has none.
 */
export function tidyCode(value: unknown): string {
  const code = asText(value).slice(0, 128).trim()
  return code.endsWith('.') ? code.slice(0, -1).trim() : code
}
