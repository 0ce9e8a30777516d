import type { ParseContext, ParsedError } from '../../model/Parser.js'
import { asText, entriesOf, record, records, type Wire } from '../read.js'
import { requestIdIn } from '../requestIdIn.js'
import { violation } from '../violations/violation.js'
import { violationsIn } from '../violations/violationsIn.js'

/** A code of a GraphQL service: words in capitals, or one name. `DataFetchingException` names a class of the server. */
const CODE = /^(?!DataFetchingException$|\d{3}$)[\w.:-]+$/

/** What an error of GraphQL holds. */
const OWN = /^(?:message|path|locations|extensions)$/

/**
 * Recognizes a GraphQL response with `errors` (often with status 200, also beside partial data), a client's exception
 * that holds them, a thrown list of them, and `userErrors` in the data of a mutation.
 *
 * The code is the first `extensions.code`, `extensions.errorType` or `extensions.classification`, `errorType` or `type`,
 * or `Http.<status>`, or `Unknown`. urql keeps the type in `originalError`. The fields come from extensions that servers add: maps and lists of violations, `field`, or
 * `argumentName`. An error's own `path` names a part of the answer, not an input. Resolved errors without `data` must
 * have `locations`, `extensions` or a type in capitals: other reports are lists of messages and paths too.
 */
export function graphQl(
  value: unknown,
  { from, status: httpStatus }: ParseContext,
): ParsedError | null {
  const response = record(value)
  const list = Array.isArray(value)
    ? from === 'thrown' && value
    : (response.errors ?? response.graphQLErrors)
  const errors = records(list)
  const [first] = errors
  if (!first) return userErrors(record(response.data ?? response))
  const sign = ['locations', 'extensions'].some((key) => Object(first[key]) === first[key])
  const typed = /^[A-Z]+(?:_[A-Z]+)+$/.test(asText(first.type) || asText(first.errorType))
  const isGraphQl =
    sign ||
    typed ||
    ('data' in response &&
      !Array.isArray(response.data) &&
      (from === 'thrown' || Object.keys(first).every((key) => OWN.test(key)))) ||
    // A server that rejects an input with a status lists paths, too, and so do validators.
    (from === 'thrown' &&
      Array.isArray(first.path) &&
      !['code', 'type', 'kind', 'expected'].some((key) => first[key] !== undefined) &&
      !(httpStatus && httpStatus > 399))
  // A path in one text is a form's (Feathers).
  if (typeof first.message !== 'string' || !isGraphQl || asText(first.path)) return null

  const codes = errors.flatMap((error) => {
    const { code, errorType, classification, errorCode } = record(error.extensions)
    const { type } = record(error.originalError)
    const own = [error.errorType, error.type, error.code, type]
    return [code, errorCode, errorType, classification, ...own]
  })
  const extensions = errors.map((error) => record(error.extensions))
  const requestId = [...extensions, record(response.extensions)].map(requestIdIn).find(Boolean)
  const wait = extensions.map(({ retryAfter }) => Number(retryAfter)).find((n) => n >= 0)
  const status = extensions.map(statusIn).find(Boolean)
  const fields = errors.flatMap(({ message }, i) => {
    const own = extensions[i] ?? {}
    const { exception, originalError, problems } = own
    const named = [own, exception, originalError, { errors: problems }].flatMap((it) =>
      violationsIn(it),
    )
    return named.length ? named : violation(own.field ?? own.argumentName, message)
  })
  const code = codes.map((own) => asText(own).slice(0, 200)).find((own) => CODE.test(own))
  // Some servers call each exception internal, also that of a validator.
  const isInput = fields[0] && code?.startsWith('INTERNAL')
  return {
    code: isInput ? 'BAD_USER_INPUT' : (code ?? (status ? `Http.${status}` : 'Unknown')),
    origin: code || !status ? 'api' : 'http',
    message: first.message,
    fields,
    ...(requestId && { requestId }),
    ...(status && { status }),
    ...(wait !== undefined && { retryAfterMs: wait * 1000 }),
  }
}

/** The HTTP status that some servers put into the extensions. */
function statusIn({ http, status, statusCode, code }: Wire): number | undefined {
  const known = Number(record(http).status ?? statusCode ?? status ?? code)
  return known > 399 && known < 600 ? known : undefined
}

/** Recognizes the errors that a mutation answers in its data. */
function userErrors(data: Wire): ParsedError | null {
  const found = entriesOf(data).flatMap(([, payload]) =>
    entriesOf(payload).flatMap(([key, list]) =>
      /userErrors$/i.test(key.slice(0, 100)) ? records(list) : [],
    ),
  )
  const [first] = found
  if (!first || typeof first.message !== 'string') return null
  return {
    code: found.map(({ code }) => asText(code)).find(Boolean) ?? 'Unknown',
    message: first.message,
    fields: violationsIn({ errors: found }),
  }
}
