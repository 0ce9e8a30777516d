import { isRequestId } from './isRequestId.js'
import { read } from './read.js'

/** The request id that a value has under one of its usual names; `undefined` where it has none. */
export function requestIdIn(value: unknown): string | undefined {
  return ['RequestId', 'requestId', 'request_id'].map((key) => read(value, key)).find(isRequestId)
}
