import type { ApiError } from '../model/ApiError.js'
import type { ParseOptions } from '../model/Parser.js'
import { envelope } from './formats/envelope.js'
import { isSteering } from './isSteering.js'
import { searchError } from './searchError.js'

/**
 * Recognizes a failure in any value that an app catches or receives.
 *
 * A thrown value is a failure, except for an abort, a router's redirect or not-found, `null` and `undefined`. Its
 * wrappers, causes and texts are searched. A resolved value is data, except for an envelope with an error (also in a
 * client's response, or as JSON text) and an HTTP response with a failing status. Of a `Response` of the Fetch API only
 * status and headers are read; `parseApiResponse` reads its body.
 *
 * @param options `from`: `'thrown'` (the default) or `'resolved'`. `parsers`: further formats, tried before the
 *   built-in ones. `onFault`: called when a parser throws.
 * @returns The error, or `null` if there is no failure. An `ApiError`, or that of an `ApiFailure`, is returned
 *   unchanged, except that its paths get the canonical notation. Never throws.
 */
export function parseApiError(value: unknown, options?: ParseOptions): ApiError | null {
  const from = options?.from ?? 'thrown'
  if (!options?.parsers?.length) {
    try {
      const quick = envelope(value, { from })
      if (quick === 'success') {
        if (from === 'resolved') return null
      } else if (quick?.requestId) return quick
    } catch {
      // A getter or a proxy threw. The search contains such faults.
    }
  }
  return isSteering(value) ? null : searchError(value, { from }, options)
}
