import type { ApiError } from '../../src/model/ApiError.js'
import type { ParseOptions } from '../../src/model/Parser.js'
import { parseApiError } from '../../src/parse/parseApiError.js'
import { readApiError } from '../../src/parse/readApiError.js'

/** The outcome of a client's call, as `parseApiError` and `readApiError` read it. */
export interface Answer {
  readonly from: 'thrown' | 'resolved'
  readonly parsed: ApiError | null
  readonly read: ApiError | null
}

/** Makes a call with a client and parses its outcome. */
export async function answerOf(
  call: () => PromiseLike<unknown>,
  options?: ParseOptions,
): Promise<Answer> {
  let from: Answer['from'] = 'resolved'
  let value: unknown
  try {
    value = await call()
  } catch (thrown) {
    from = 'thrown'
    value = thrown
  }
  const parsed = parseApiError(value, { ...options, from })
  return { from, parsed, read: await readApiError(value, { ...options, from }) }
}

/** A signal that aborts after 20 ms. */
export function abortedSoon(): AbortSignal {
  const controller = new AbortController()
  setTimeout(() => controller.abort(), 20)
  return controller.signal
}
