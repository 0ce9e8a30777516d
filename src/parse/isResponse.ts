import { read } from './read.js'

/** Whether a value is a `Response` of the Fetch API, of whichever implementation or window. */
export function isResponse(value: unknown): value is Response {
  return typeof read(value, 'clone') === 'function' && typeof read(value, 'text') === 'function'
}
