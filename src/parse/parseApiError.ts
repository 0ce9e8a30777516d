import type { ApiError } from '../model/ApiError.js'
import type { ParseOptions } from '../model/Parser.js'
import { envelope } from './formats/envelope.js'
import { searchError } from './searchError.js'

/**
 * Recognizes a failure in anything that an app may catch or receive.
 *
 * What was thrown is a failure unless it is a success envelope, an abort, or nothing (`null`,
 * `undefined`); it is searched: wrappers, causes, texts. What was resolved is data unless it
 * strictly is an envelope (in a client's response, or as JSON text) or an HTTP response with a
 * failing status. A `Response` of the Fetch API is judged by status and headers only;
 * `parseApiResponse` reads its body.
 *
 * @param value Anything: an exception, an envelope, a text, a client's response.
 * @param options `from`: how the value came, `'thrown'` by default. `parsers`: further formats,
 *   asked before the built-in ones. `onFault`: told of a parser that throws.
 * @returns The error, or `null` where there is no failure. An `ApiError`, or an `ApiFailure`'s, is
 *   returned as it is, but for paths in another notation. Never throws, never waits.
 */
export function parseApiError(value: unknown, options?: ParseOptions): ApiError | null {
  const from = options?.from ?? 'thrown'
  if (!options?.parsers?.length) {
    try {
      const quick = envelope(value, { from })
      if (quick === 'success') return null
      if (quick?.requestId) return quick
    } catch {
      // A getter or a proxy that throws: the search copes with it.
    }
  }
  return searchError(value, { from }, options)
}
