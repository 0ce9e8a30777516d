import type { ApiError } from '../../model/ApiError.js'
import type { ParseContext } from '../../model/Parser.js'
import { asText } from '../read.js'
import { isRequestId } from '../requestIdIn.js'
import { tidyCode } from '../tidyCode.js'
import { gatewayFields } from '../violations/gatewayFields.js'

interface Envelope {
  readonly Response?: Envelope | null
  readonly Error?: { readonly Code?: unknown; readonly Message?: unknown } | null
  readonly RequestId?: unknown
  readonly [key: string]: unknown
}

/**
 * Recognizes the API's envelope, version 3, with or without its `Response` wrapper and with or without data beside the
 * error. A non-empty `Error.Code` is a failure at any status. `Error: null` and empty strings are a success. Written
 * for speed: a well-formed envelope costs a few property reads and one object.
 */
export function envelope(value: unknown, { from }: ParseContext): ApiError | 'success' | null {
  const whole = value as Envelope
  const doc = whole.Response ?? whole
  const error = doc.Error
  const code = error && tidyCode(error.Code)
  if (!code) return isSuccess(doc, doc !== whole) ? 'success' : null

  const text = error.Message
  // Without the wrapper, data may look like an envelope. It must have both strings.
  if (doc === whole && from === 'resolved' && typeof text !== 'string') return null
  const message = asText(text)
  const id = doc.RequestId
  const fields = gatewayFields(code, message)
  return isRequestId(id)
    ? { origin: 'api', code, message, requestId: id, fields, cause: value }
    : { origin: 'api', code, message, fields, cause: value }
}

function isSuccess(doc: Envelope, wrapped: boolean): boolean {
  const { Error: error } = doc
  if (error !== undefined) return !error || (error.Code === '' && !error.Message)
  return wrapped
    ? typeof doc === 'object'
    : typeof doc.RequestId === 'string' && !(doc.Code || doc.code || doc.error || doc.message)
}
