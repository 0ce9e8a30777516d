import type { ParseOptions } from '../model/Parser.js'
import { ApiFailure } from './ApiFailure.js'
import { headerLookup } from './headerLookup.js'
import { isResponse } from './isResponse.js'
import { read } from './read.js'
import { readApiError } from './readApiError.js'
import { responseKind } from './responseKind.js'

/** A call under way, or a function that makes it. */
export type ApiCall<T> = Promise<T> | PromiseLike<T> | (() => T | PromiseLike<T>)

/**
 * What is inside an answer: an envelope's document, the body of a client's response, else the
 * answer.
 */
export type ApiData<T> = T extends { readonly Response: infer Document }
  ? Document
  : T extends { readonly data: infer Body; readonly status: number; readonly config: object }
    ? ApiData<Body>
    : T

/** How a call is unwrapped. */
export type UnwrapOptions = Omit<ParseOptions, 'from'>

/**
 * Makes failures exceptions: the data of a call that succeeded, an `ApiFailure` for one that did
 * not.
 *
 * An envelope that comes with HTTP 200 throws too. Of a `Response` the JSON is read (`undefined`
 * where it is empty); event streams and binaries are handed on unread.
 *
 * @param call A promise or a function.
 * @param options Further formats, as for `parseApiError`.
 * @returns The data: without the `Response` wrapper, without the client's response around it.
 * @throws {ApiFailure} Where the call failed. An abort is thrown on as it is.
 */
export function unwrapApi<Data = unknown>(
  call: ApiCall<Response>,
  options?: UnwrapOptions,
): Promise<Data>
export function unwrapApi<T>(call: ApiCall<T>, options?: UnwrapOptions): Promise<ApiData<T>>
export async function unwrapApi(call: ApiCall<unknown>, options?: UnwrapOptions): Promise<unknown> {
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
