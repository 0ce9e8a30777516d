import type { ParseContext, ParsedError } from '../../model/Parser.js'
import { helpLink } from '../helpLink.js'
import { asText, record } from '../read.js'
import { requestIdIn } from '../requestIdIn.js'
import { saysWrongSignIn, WRONG_SIGN_IN } from '../violations/saysWrongSignIn.js'
import { violationsIn } from '../violations/violationsIn.js'

/** A last part of a type that names no problem: a status, a list of problems, a UUID, `about:blank`, an RFC's number. */
const NAMELESS =
  /^(?:\d{3}|(?:errors?|problems?|probs|problem-types?|docs|status(?:es)?|blank|problem-with-message)|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|rfc\d+|section-[\d.]+)$/i

/**
 * Recognizes problem details (RFC 9457): `{type, title, status, detail, instance}`.
 *
 * The code is the extension member `code` or `errorCode`, or the last part of `type`
 * (`https://example.com/probs/out-of-credit`). A type without a meaning of its own (`about:blank`, a link to an RFC, a
 * status) gives `Http.<status>`, or `INVALID_EMAIL_OR_PASSWORD` for a sentence that says so. The fields come from `errors`, `invalid-params` (RFC 7807, section 3), `violations` and
 * their like. A type that is a web address is also a help link. A resolved value must have a failing status and a type
 * that is a URI, or be declared as a problem.
 */
export function problemDetails(
  value: unknown,
  { from, header, status: httpStatus }: ParseContext,
): ParsedError | null {
  const problem = record(value)
  const { type, title, detail, status } = problem
  const uri = asText(type).slice(0, 500)
  const declared = header?.('content-type')?.includes('problem+json') ?? false
  // A whole URI, or the path of one: no type of media.
  const isUri = /^(?:[a-z][\w+.-]*:|\/)/i.test(uri)
  const isProblem =
    typeof type === 'string'
      ? Boolean(((isUri || declared) && title) || detail || Number(status))
      : typeof title === 'string' && (typeof status === 'number' || declared)
  const isFailure = declared || from === 'thrown' || (Number(status) > 399 && isUri)
  // Words with underscores are other formats' types, and those of several words are no URI. One field is no whole.
  const isOther =
    /^[a-z]+(?:_[a-z]+)+$|\s/.test(uri) ||
    ['stack', 'source', 'field', 'propertyPath'].some((key) => problem[key] !== undefined)
  if (!isProblem || !isFailure || (isOther && !declared)) return null

  const known = typeof status === 'number' && status > 99 && status < 600 ? status : httpStatus
  const own = asText(problem.code) || asText(problem.errorCode)
  const part = /[^/#:?]+(?=[/#:]*$)/.exec(uri.slice(-200))?.[0] ?? ''
  const named = NAMELESS.test(part) || /rfc\d{4}/.test(uri) ? '' : part
  const fields = violationsIn(problem)
  const message = asText(detail) || asText(title)
  const isWrongSignIn = !named && known && saysWrongSignIn([message], fields, known)
  const code = own || (isWrongSignIn ? WRONG_SIGN_IN : named)
  const requestId = requestIdIn(problem)
  const help = helpLink(type, title)
  return {
    code: code || (known ? `Http.${known}` : 'Unknown'),
    origin: code ? 'api' : 'http',
    message,
    fields: code === WRONG_SIGN_IN ? [] : fields,
    ...(known && { status: known }),
    ...(requestId && { requestId }),
    ...(help.length && { help }),
  }
}
