import type { ApiError } from '../model/ApiError.js'
import type { ParseOptions } from '../model/Parser.js'
import { isResponse } from './isResponse.js'
import { parseApiError } from './parseApiError.js'
import { parseApiResponse } from './parseApiResponse.js'
import { read } from './read.js'

/**
 * As `parseApiError`, for a caller that can wait: reads the body of a `Response` that a call
 * resolved with, or that was thrown, or that an error carries unread (ky's `HTTPError`).
 *
 * @param value What was thrown or resolved.
 * @param options As for `parseApiError`.
 * @returns The error, or `null` where there is no failure. Never rejects.
 */
export async function readApiError(
  value: unknown,
  options?: ParseOptions,
): Promise<ApiError | null> {
  if (isResponse(value)) {
    const error = await parseApiResponse(value, options)
    if (error || options?.from === 'resolved') return error
  } else if (options?.from !== 'resolved') {
    const response = read(value, 'response')
    if (isResponse(response) && !read(response, 'bodyUsed')) {
      const error = await parseApiResponse(response, options)
      if (error) return { ...error, cause: value }
    }
  }
  return parseApiError(value, options)
}
