import type { ApiError } from '../model/ApiError.js'

/**
 * An error as plain data alone, which JSON and a structured clone leave whole: for a server's
 * answer, a worker's message, storage.
 *
 * @param error The error.
 * @returns The same error without its `cause`, and without numbers that JSON has no notation for.
 */
export function toPlainApiError(error: ApiError): Omit<ApiError, 'cause'> {
  return pick(error, [
    'origin',
    'code',
    'message',
    'requestId',
    'status',
    'retryAfterMs',
    'clockSkewMs',
    'fields',
    'help',
  ]) as unknown as Omit<ApiError, 'cause'>
}

function pick(from: object, keys: readonly string[]): Record<string, unknown> {
  const plain: Record<string, unknown> = {}
  for (const key of keys) {
    const value = (from as Record<string, unknown>)[key]
    if (Array.isArray(value)) {
      plain[key] = value.map((item) =>
        pick(item, ['path', 'code', 'message', 'url', 'description']),
      )
    } else if (typeof value === 'string') plain[key] = value
    // Adding 0 makes 0 of -0, as JSON does.
    else if (Number.isFinite(value)) plain[key] = (value as number) + 0
  }
  return plain
}
