import type { ApiError } from '../model/ApiError.js'
import { toPlainApiError } from './toPlainApiError.js'

/**
 * The exception of `unwrapApi`: an `ApiError` for query functions, Suspense and error boundaries. `parseApiError`
 * returns its `error` unchanged, also after a round trip through JSON.
 */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure'
  readonly error: ApiError
  /**
   * Code and request id as an envelope. In production Next.js hides a server's error except for its digest, and
   * `parseApiError` reads it.
   */
  readonly digest: string

  /** @param error The error. Its `cause` becomes the exception's. */
  constructor(error: ApiError) {
    super(error.message ? `${error.code}: ${error.message}` : error.code, { cause: error.cause })
    this.error = error
    const { code: Code, requestId: RequestId } = error
    this.digest = JSON.stringify({ Response: { Error: { Code }, RequestId } })
  }

  /** Returns the failure as plain data, without its cause. */
  toJSON(): { name: string; message: string; error: Omit<ApiError, 'cause'> } {
    const { name, message, error } = this
    return { name, message, error: toPlainApiError(error) }
  }
}
