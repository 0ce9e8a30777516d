import { read } from './read.js'

/**
 * The request id that a value has under one of its usual names.
 *
 * @returns The id; `undefined` where there is none, where it is empty, and where it is the text
 *   `None` that an SDK prints for a missing one.
 */
export function requestIdIn(value: unknown): string | undefined {
  const id = ['RequestId', 'requestId', 'request_id'].map((key) => read(value, key)).find(isId)
  return id as string | undefined
}

function isId(id: unknown): boolean {
  return typeof id === 'string' && id !== '' && id !== 'None' && id.length < 200
}
