import type { ParseContext, ParsedError } from '../../model/Parser.js'
import { asText } from '../asText.js'
import { record } from '../record.js'
import { records } from '../records.js'
import { requestIdIn } from '../requestIdIn.js'
import { violation } from '../violation.js'

/**
 * A GraphQL response with `errors` (GraphQL over HTTP: often with status 200), or a client's error
 * that carries them. A response with errors beside partial data is a failure.
 *
 * The code is the first `extensions.code` (else `Unknown`). An error's own `path` leads into the
 * answer, not to an input, and is no field; fields come from what servers add to the extensions: a
 * map `validation` of names to messages, `field`, or `argumentName`.
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
