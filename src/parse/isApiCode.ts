import { asText } from './asText.js'

/**
 * Whether a lone `code` reads like an API's code: `InvalidParameterValue.PersonIdIllegal`.
 *
 * Node's and axios's codes (`ECONNRESET`, `ERR_NETWORK`, `Z_DATA_ERROR`), numbers, and words for
 * success or nothing are none.
 */
export function isApiCode(code: unknown): code is string {
  return /^(?!(?:Ok|Success|None|Null)$)[A-Z][A-Z\d]*[a-z]\w*(?:\.\w+)*[ .]*$/.test(
    asText(code).slice(0, 128),
  )
}
