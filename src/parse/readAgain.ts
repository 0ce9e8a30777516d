import type { ApiError } from '../model/ApiError.js'
import type { ParseOptions, Parser } from '../model/Parser.js'
import { read } from './read.js'
import { searchError } from './searchError.js'

/** The bodies of failed responses, as `parseApiResponse` read them. A body goes with its response. */
const bodies = new WeakMap<object, unknown>()

/** Keeps what was read of a failed response, for parsers that are asked later. */
export function keepBody(response: Response, body: unknown): void {
  bodies.set(response, body)
}

/**
 * Reads the cause of an error with the app's parsers: `unwrapApi`, an interceptor or a query may have read it without
 * them. The error stays as it is if none of them recognizes its cause.
 */
export function readAgain(error: ApiError, options: ParseOptions): ApiError {
  const { cause } = error
  let known = false
  const parsers = options.parsers?.map(
    (parser): Parser =>
      (value, context) => {
        const parsed = parser(value, context)
        known ||= parsed !== null && parsed !== 'success'
        return parsed
      },
  )
  const response = [cause, read(cause, 'response')].find((one) => bodies.has(one as object))
  const { status, headers } = (response ?? {}) as Partial<Response>
  const header = headers && ((name: string) => headers.get(name))
  const context = { from: 'thrown', ...(status && { status }), ...(header && { header }) } as const
  const found = searchError(response ? bodies.get(response as object) : cause, context, {
    ...options,
    ...(parsers && { parsers }),
  })
  return known && found ? { ...found, cause } : error
}
