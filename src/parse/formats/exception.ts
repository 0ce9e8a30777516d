import type { ParseContext, ParsedError } from '../../model/Parser.js'
import { asText } from '../read.js'
import { isApiCode, tidyCode } from '../tidyCode.js'
import { isTransportWord } from '../transport.js'

/**
 * A code in any spelling: `auth/invalid-credential`, `23505`, `P2002`. No status, no word for success or nothing, no code
 * of Node's libraries or of axios for a call without an answer.
 */
const CODE =
  /^(?!(?:\d{3}|0+|ok|success|none|null|error|fail\w*|ERR_(?:BAD|GOT|NON|FR)_.*|(?:UND|ABORT|HPE|CERT|UNABLE|SELF|DEPTH)_.*)$)(?:[a-z]|\d\w)[\w./:-]*$/i

/** The keys of the message beside a code, the most telling first. */
const MESSAGES =
  'message Message msg errmsg error_msg error_message ErrorMessage errorMessage error_description detail error'.split(
    ' ',
  )

/**
 * Recognizes an SDK's exception, also after a round trip through JSON: a thrown object with an API `code` (the Node
 * SDK), or the inner `{Code, Message}` of an envelope.
 *
 * @param loose Also recognize a code in any spelling, if a message stands beside it.
 */
export function exception(
  value: unknown,
  _context?: ParseContext,
  loose?: boolean,
): ParsedError | null {
  const it = value as Record<string, unknown>
  const message = asText(MESSAGES.map((key) => it[key]).find(asText))
  const code = [
    it.code,
    it.Code,
    it.errorCode,
    it.ErrorCode,
    it.error_code,
    it.errcode,
    // OAuth (RFC 6749, section 5.2).
    it.error_description && it.error,
  ]
    .map(tidyCode)
    .find((own) =>
      loose
        ? message && CODE.test(own) && !isTransportWord(own) && !(it.stack && /^ERR_/.test(own))
        : isApiCode(own),
    )
  return code ? { code, ...(message && { message }) } : null
}
