import type { RegisteredCode } from '../core.js'

/** The vendor's answer to a failed call, which has HTTP status 200. */
export interface Envelope {
  readonly Response: {
    readonly Error: { readonly Code: string; readonly Message: string }
    readonly RequestId: string
  }
}

/**
 * Makes the answer of a mocked service, for a test or a story:
 *
 * ```ts
 * http.post('/api/people', () => HttpResponse.json(envelopeOf('InvalidParameterValue.PersonIdTooLong')))
 * ```
 *
 * No person should read the default message. A test that finds it on the page has found a fault.
 */
export function envelopeOf(
  code: RegisteredCode,
  message = 'internal detail',
  requestId = '00000000-0000-4000-8000-000000000000',
): Envelope {
  return { Response: { Error: { Code: code, Message: message }, RequestId: requestId } }
}
