import type { RegisteredCode } from '../core.js'

/** The vendor's answer to a call that failed, as it comes at HTTP 200. */
export interface Envelope {
  readonly Response: {
    readonly Error: { readonly Code: string; readonly Message: string }
    readonly RequestId: string
  }
}

/**
 * What a mocked service answers with, in a test or a story:
 *
 * ```ts
 * http.post('/api/people', () => HttpResponse.json(envelopeOf('InvalidParameterValue.PersonIdTooLong')))
 * ```
 *
 * The message is one that no person should read, so that a test which finds it on the page has found a fault.
 *
 * @param code A code of the registered catalog, or any other.
 * @param message `Error.Message`.
 * @param requestId `RequestId`.
 */
export function envelopeOf(
  code: RegisteredCode,
  message = 'internal detail',
  requestId = '00000000-0000-4000-8000-000000000000',
): Envelope {
  return { Response: { Error: { Code: code, Message: message }, RequestId: requestId } }
}
