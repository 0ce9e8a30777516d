import type { ApiError } from '../model/ApiError.js'

/**
 * An error as plain data alone, which JSON and a structured clone leave whole: for a server's
 * answer, a worker's message, storage.
 *
 * @param error The error.
 * @returns The same error without its `cause`, and without numbers that JSON has no notation for.
 */
export function toPlainApiError(error: ApiError): Omit<ApiError, 'cause'> {
  const text = JSON.stringify(error, KEYS)
  return JSON.parse(text, (_key, value) => value ?? undefined)
}

/** Of the error, of its fields and of its links to help. */
const KEYS = [
  'origin',
  'code',
  'message',
  'requestId',
  'status',
  'retryAfterMs',
  'clockSkewMs',
  'fields',
  'path',
  'help',
  'url',
  'description',
]
