import type { ParseContext, ParsedError } from '../../model/Parser.js'
import { asText } from '../read.js'
import { isApiCode, tidyCode } from '../tidyCode.js'
import { transportFact } from '../transport.js'

/** A code in any spelling: `auth/invalid-credential`, `23505`, `P2002`. No status, no word for success or nothing. */
const CODE =
  /^(?!(\d{3}|0+|ok|success|none|null|error|fail(ed|ure)?|UND_ERR_.*|ERR_(BAD_(REQ|RESP|OPT)|GOT_|NON_|FR_).*)$)([a-z]|\d\w|-\d{3})[\w./:-]*$/i

/** A code of Node's libraries for a call without an answer. */
const NODE = /^(ABORT|HPE|CERT|UNABLE|SELF|DEPTH)_/

/** Words, joined: a code also without a message, under `error`, or as the message. With a message, also under `type`. */
const WORDS = /^[a-z\d]+(_[a-z\d]+)+$/i

/** The keys of the message beside a code, the most telling first. */
const MESSAGES =
  'message Message msg errmsg errMsg err_msg errorMsg error_msg error_message ErrorMessage errorMessage error_description description reason desc detail error'.split(
    ' ',
  )

/** The keys of the code. */
const CODES =
  'code Code errorCode ErrorCode error_code errcode errCode err_code error type detail message'.split(
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
  { status = 0 }: ParseContext,
  loose?: boolean,
): ParsedError | null {
  const it = value as Record<string, unknown>
  const message = asText(MESSAGES.map((key) => it[key]).find(asText))
  const code = CODES.map((key) => it[key])
    // A number of three digits is a status.
    .map((own) => tidyCode(typeof own === 'number' && Math.abs(own) > 999 ? `${own}` : own))
    .find(
      (own, at) =>
        // From the tenth key on, a word is a code only beside a message.
        (at < 9 || message) &&
        // OAuth (RFC 6749, section 5.2) has the code under `error`. In others a sentence or a kind may be there.
        ((at < (it.error_description ? 9 : 8) && (message || !loose)) || WORDS.test(own)) &&
        (loose
          ? CODE.test(own) &&
            // What an answer with a status says is the API's.
            (status > 399 ||
              !(NODE.test(own) || transportFact([own, `: ${message.slice(0, 400)}`]))) &&
            !(it.stack && /^ERR_/.test(own))
          : isApiCode(own)),
    )
  return code ? { code, ...(message && { message }) } : null
}
