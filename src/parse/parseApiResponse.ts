import type { ApiError } from '../model/ApiError.js'
import type { ParseOptions } from '../model/Parser.js'
import type { MutableContext } from './collect.js'
import { headerLookup } from './httpFacts.js'
import { parseApiError } from './parseApiError.js'
import { keepBody } from './readAgain.js'
import { readBody, responseKind } from './readBody.js'
import { searchError } from './searchError.js'

/**
 * Recognizes a failure in a response of the Fetch API, at any status.
 *
 * Reads at most 128 KiB from a clone, so the caller can still read the response; never event streams or binaries. With
 * a good status the body is data, unless it is an envelope with an error, or broken JSON that is declared as JSON
 * (`Response.Unreadable`). With a failing status the body is searched; a body without an error gives `Http.<status>`.
 *
 * @param options Further formats, as for `parseApiError`. `from` has no effect.
 * @returns The error, or `null` if there is no failure or the call was aborted. Never rejects.
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
        // Runtimes describe a broken body in many ways. The cause is the connection.
        return broken?.code === 'Unknown' && !(error instanceof ReferenceError)
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
    if (error) keepBody(response, value)
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
