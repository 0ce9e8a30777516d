import type { ParseOptions } from '../model/Parser.js'
import { ApiFailure } from './ApiFailure.js'
import { headerLookup } from './httpFacts.js'
import { read } from './read.js'
import { readApiError } from './readApiError.js'
import { isResponse, responseKind } from './readBody.js'

/** The promise of a call, or a function that makes the call. */
export type ApiCall<T> = Promise<T> | PromiseLike<T> | (() => T | PromiseLike<T>)

/** The data of an answer: an envelope's document, the body of a client's response, or the answer. */
export type ApiData<T> = T extends { readonly Response: infer Document }
  ? Document
  : T extends { readonly data: infer Body; readonly status: number; readonly config: object }
    ? ApiData<Body>
    : T

export type UnwrapOptions = Omit<ParseOptions, 'from'>

/**
 * Returns the data of a successful call, without the `Response` wrapper and without the client's response around it,
 * and throws an `ApiFailure` for a failed one. An error envelope with HTTP 200 throws too. The JSON of a `Response` is
 * read (an empty body gives `undefined`); it may have been awaited before. Event streams and binaries are returned unread.
 *
 * @param options Further formats, as for `parseApiError`.
 * @throws {ApiFailure} If the call failed. An abort is rethrown unchanged.
 */
export function unwrapApi<Data = unknown>(
  call: ApiCall<Response> | Response,
  options?: UnwrapOptions,
): Promise<Data>
export function unwrapApi<T>(call: ApiCall<T>, options?: UnwrapOptions): Promise<ApiData<T>>
export async function unwrapApi(
  call: ApiCall<unknown> | Response,
  options?: UnwrapOptions,
): Promise<unknown> {
  try {
    const value = await (typeof call === 'function' ? call() : call)
    const error = await readApiError(value, { ...options, from: 'resolved' })
    if (error) throw new ApiFailure(error)
    return await dataOf(value)
  } catch (thrown) {
    if (thrown instanceof ApiFailure) throw thrown
    const error = await readApiError(thrown, { ...options, from: 'thrown' })
    throw error ? new ApiFailure(error) : thrown
  }
}

async function dataOf(value: unknown): Promise<unknown> {
  if (isResponse(value)) {
    if (responseKind(value) === 'other') return value
    const text = await value.text()
    return text.trim() === '' ? undefined : dataOf(JSON.parse(text))
  }
  const document = read(value, 'Response')
  if (document && typeof document === 'object') return document
  const isClientResponse =
    read(value, 'config') && read(value, 'status') && headerLookup(read(value, 'headers'))
  return isClientResponse ? dataOf(read(value, 'data')) : value
}
