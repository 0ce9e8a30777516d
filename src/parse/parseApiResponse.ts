import type { ApiError } from '../model/ApiError.js'
import type { ParseOptions } from '../model/Parser.js'
import type { MutableContext } from './collect.js'
import { headerLookup } from './headerLookup.js'
import { parseApiError } from './parseApiError.js'
import { readBody } from './readBody.js'
import { responseKind } from './responseKind.js'
import { searchError } from './searchError.js'

/**
 * Recognizes a failure in a response of the Fetch API, whatever its status.
 *
 * Reads a clone, so that the response can still be read by the caller, and at most 128 KiB of it;
 * never event streams or binaries. With a good status the body is data unless it strictly is an
 * envelope, or is declared to be JSON and is none (`Response.Unreadable`). With a failing status it
 * is searched, and `Http.<status>` where it tells nothing. The wait, the request id and the clock's
 * skew come from the headers.
 *
 * @param response The response, read or unread.
 * @param options Further formats, as for `parseApiError`; `from` is not asked.
 * @returns The error, or `null` where there is no failure or the call was aborted. Never rejects.
 */
export async function parseApiResponse(
  response: Response,
  options?: ParseOptions,
): Promise<ApiError | null> {
  try {
    const { status } = response
    const kind = responseKind(response)
    const failed = status > 399
    const context: MutableContext = { from: failed ? 'thrown' : 'resolved', status }
    const header = headerLookup(response.headers)
    if (header) context.header = header

    let text = ''
    try {
      const body = await readBody(response)
      if (!failed && (!body || body.cut)) return null
      text = body?.text ?? ''
    } catch (error) {
      if (!failed) {
        const broken = searchError(error, { ...context, from: 'thrown' }, options)
        // Whatever a runtime says of a body that breaks off: the connection did.
        return broken?.code === 'Unknown'
          ? { ...broken, origin: 'network', code: 'Network.Unreachable' }
          : broken
      }
    }

    let value: unknown = text
    let unreadable = false
    try {
      value = JSON.parse(text)
    } catch {
      unreadable = !failed && kind === 'json' && text.trim() !== ''
    }
    if (unreadable) context.from = 'thrown'
    const error = searchError(value, context, options)
    const isUnknown = unreadable && error?.code === 'Unknown'
    return (
      error && {
        ...error,
        ...(isUnknown && { origin: 'unreadable', code: 'Response.Unreadable' }),
        cause: response,
      }
    )
  } catch {
    return parseApiError(response, { ...options, from: 'resolved' })
  }
}
