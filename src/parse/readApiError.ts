import type { ApiError } from '../model/ApiError.js'
import type { ParseOptions } from '../model/Parser.js'
import { parseApiError } from './parseApiError.js'
import { parseApiResponse } from './parseApiResponse.js'
import { read } from './read.js'
import { isResponse } from './readBody.js'

/**
 * Recognizes a failure like `parseApiError`, and reads the body of a `Response` too: one that a call resolved with or
 * threw, or an unread one inside an error (ky's `HTTPError`, the
 * `context` of supabase's functions). Never rejects.
 */
export async function readApiError(
  value: unknown,
  options?: ParseOptions,
): Promise<ApiError | null> {
  if (isResponse(value)) {
    const error = await parseApiResponse(value, options)
    if (error || options?.from === 'resolved') return error
  } else if (options?.from !== 'resolved') {
    const response = read(value, 'response') ?? read(value, 'context')
    if (isResponse(response) && !read(response, 'bodyUsed')) {
      const error = await parseApiResponse(response, options)
      if (error) return { ...error, cause: value }
    }
  }
  return parseApiError(value, options)
}
