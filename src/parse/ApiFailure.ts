import type { ApiError } from '../model/ApiError.js'
import { toPlainApiError } from './toPlainApiError.js'

/**
 * An `ApiError` that can be thrown: what `unwrapApi` throws, for query functions, Suspense and
 * error boundaries. `parseApiError` gives its `error` back as it is; so it does for what JSON makes
 * of it.
 */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure'
  /** What failed. */
  readonly error: ApiError

  /** @param error What failed; its `cause` becomes the exception's. */
  constructor(error: ApiError) {
    super(error.message ? `${error.code}: ${error.message}` : error.code, { cause: error.cause })
    this.error = error
  }

  /** The failure as plain data, without its cause. */
  toJSON(): { name: string; message: string; error: Omit<ApiError, 'cause'> } {
    const { name, message, error } = this
    return { name, message, error: toPlainApiError(error) }
  }
}
