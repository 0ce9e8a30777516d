import type { ParseContext, ParsedError } from '../../model/Parser.js'
import { asText, record, records } from '../read.js'
import { requestIdIn } from '../requestIdIn.js'
import { violation } from '../violation.js'

/**
 * Recognizes a GraphQL response with `errors` (often with status 200, also beside partial data), or a client's
 * exception that holds them.
 *
 * The code is the first `extensions.code`, or `Unknown`. The fields come from extensions that servers add: a map
 * `validation` of names to messages, `field`, or `argumentName`. An error's own `path` names a part of the answer, not
 * an input.
 */
export function graphQl(value: unknown, _context: ParseContext): ParsedError | null {
  const response = record(value)
  const errors = records(response.errors ?? response.graphQLErrors)
  const isGraphQl = (error: Readonly<Record<string, unknown>>) =>
    typeof error.message === 'string' &&
    (['locations', 'path', 'extensions'].some((member) => error[member] !== undefined) ||
      'data' in response)
  const [first] = errors
  if (!first || !isGraphQl(first)) return null

  const extensions = errors.map((error) => record(error.extensions))
  const coded = extensions.find(({ code }) => asText(code)) ?? {}
  const requestId = extensions.map(requestIdIn).find(Boolean)
  const wait = extensions.map(({ retryAfter }) => Number(retryAfter)).find((n) => n >= 0)
  return {
    code: asText(coded.code) || 'Unknown',
    message: asText(first.message),
    fields: errors.flatMap(({ message }, i) => {
      const { validation, field, argumentName } = extensions[i] ?? {}
      const named = Object.entries(record(validation))
        .slice(0, 100)
        .flatMap(([path, texts]) => violation(path, Array.isArray(texts) ? texts[0] : texts))
      return named.length ? named : violation(field ?? argumentName, message)
    }),
    ...(requestId && { requestId }),
    ...(wait !== undefined && { retryAfterMs: wait * 1000 }),
  }
}
