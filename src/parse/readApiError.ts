import type { ApiError } from '../model/ApiError.js'
import type { ParseOptions } from '../model/Parser.js'
import { parseApiError } from './parseApiError.js'
import { parseApiResponse } from './parseApiResponse.js'
import { read } from './read.js'
import { isResponse } from './readBody.js'

/** The keys under which errors keep the answer: ky's `HTTPError`, those of supabase's functions and its storage. */
const KEPT = ['response', 'context', 'originalError']

/**
 * Recognizes a failure like `parseApiError`, and reads the body of a `Response` too: one that a call resolved with or
 * threw, or an unread one inside an error that it threw or resolved with. Never rejects.
 */
export async function readApiError(
  value: unknown,
  options?: ParseOptions,
): Promise<ApiError | null> {
  if (isResponse(value)) {
    const error = await parseApiResponse(value, options)
    if (error || options?.from === 'resolved') return error
  } else {
    const held = options?.from === 'resolved' ? read(value, 'error') : value
    const response = KEPT.map((key) => read(held, key)).find(isResponse)
    if (response && !response.bodyUsed) {
      const error = await parseApiResponse(response, options)
      if (error) return { ...error, cause: value }
    }
  }
  return parseApiError(value, options)
}
