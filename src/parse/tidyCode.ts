import { asText } from './read.js'

/**
 * Removes the space or dot at the end of some codes, and cuts at 128 characters; `''` for any other value than text.
 */
export function tidyCode(value: unknown): string {
  const code = asText(value).slice(0, 128).trim()
  return code.endsWith('.') ? code.slice(0, -1).trim() : code
}

/**
 * Tells whether a lone `code` looks like an API's (`InvalidParameterValue.PersonIdIllegal`): not like those of Node and
 * axios (`ECONNRESET`, `ERR_NETWORK`, `Z_DATA_ERROR`), numbers, and the words for success or nothing.
 */
export function isApiCode(code: unknown): code is string {
  return /^(?!(Ok|Success|None|Null)$)[A-Z][A-Z\d]*[a-z]\w*(\.\w+)*[ .]*$/.test(
    asText(code).slice(0, 128),
  )
}
