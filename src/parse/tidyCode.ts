import { asText } from './asText.js'

/** Longer than any code; what is longer is cut. */
const LONGEST = 128

/**
 * A code without the space or dot that the wire sometimes leaves at its end.
 *
 * @param value Anything.
 * @returns The code, at most 128 characters of it; `''` where the value has none.
 */
export function tidyCode(value: unknown): string {
  const code = asText(value)
  const { length } = code
  // Tidy already: begins and ends with a letter or digit (all of which stand behind '.').
  return length <= LONGEST && code.charCodeAt(0) > 46 && code.charCodeAt(length - 1) > 46
    ? code
    : code
        .slice(0, LONGEST)
        .trim()
        .replace(/[\s.]+$/, '')
}
