import type { FieldViolation } from '../../model/ApiError.js'
import type { ParseContext, ParsedError } from '../../model/Parser.js'
import { helpLink } from '../helpLink.js'
import { asText, record, records, type Wire } from '../read.js'
import { requestIdIn } from '../requestIdIn.js'
import { violation } from '../violation.js'

/**
 * Recognizes problem details (RFC 9457): `{type, title, status, detail, instance}`.
 *
 * The code is the extension member `code` or `errorCode`, or the last part of `type`
 * (`https://example.com/probs/out-of-credit`). A type without a meaning of its own (`about:blank`, a link to an RFC)
 * gives `Http.<status>`. The fields come from `errors` (a list with `pointer`, RFC 9457 section 3, or ASP.NET's map of
 * names to messages) and from `invalid-params` (RFC 7807, section 3). A type that is a web address is also a help link.
 */
export function problemDetails(
  value: unknown,
  { from, header, status: httpStatus }: ParseContext,
): ParsedError | null {
  const problem = record(value)
  const { type, title, detail, status } = problem
  const declared = header?.('content-type')?.includes('problem+json') ?? false
  const isProblem =
    typeof type === 'string'
      ? [title, detail, status].some((member) => member !== undefined)
      : typeof title === 'string' && typeof status === 'number'
  const isFailure = declared || from === 'thrown' || Number(status) > 399
  if (!isProblem || !isFailure || problem.stack !== undefined) return null

  const uri = asText(type)
  const known = typeof status === 'number' ? status : httpStatus
  const own = asText(problem.code) || asText(problem.errorCode)
  const named = /^about:blank$|rfc\d{4}/.test(uri)
    ? ''
    : (/[^/#:]+(?=[/#:]*$)/.exec(uri.slice(-200))?.[0] ?? '')
  const requestId = requestIdIn(problem) ?? asText(problem.traceId)
  const fields = fieldsOf(problem)
  const help = helpLink(type, title)
  return {
    code: own || named || (known ? `Http.${known}` : 'Unknown'),
    origin: own || named ? 'api' : 'http',
    message: asText(detail) || asText(title),
    fields,
    ...(known && { status: known }),
    ...(requestId && { requestId }),
    ...(help.length && { help }),
  }
}

function fieldsOf(problem: Wire): readonly FieldViolation[] {
  const { errors } = problem
  const list = [...records(errors), ...records(problem['invalid-params'] ?? problem.invalidParams)]
  if (list.length) {
    return list.flatMap((item) =>
      violation(
        item.pointer ?? item.parameter ?? item.field ?? item.name,
        item.detail ?? item.reason ?? item.message,
        item.code,
      ),
    )
  }
  return Object.entries(record(errors))
    .slice(0, 100)
    .flatMap(([name, messages]) =>
      violation(name, Array.isArray(messages) ? messages.map(asText).join(' ') : messages),
    )
}
