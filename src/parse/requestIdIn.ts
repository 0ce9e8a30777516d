import { read } from './read.js'

/** Returns the request id that a value holds under one of the usual names, if any. */
export function requestIdIn(value: unknown): string | undefined {
  return ['RequestId', 'requestId', 'request_id'].map((key) => read(value, key)).find(isRequestId)
}

/** Tells whether a value is a request id. SDKs print `None` for a missing one. */
export function isRequestId(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value !== 'None' && value.length < 200
}
