import { expect, it } from 'vitest'
import type { ApiError } from '../../src/model/ApiError.js'
import { ApiFailure } from '../../src/parse/ApiFailure.js'
import { parseApiError } from '../../src/parse/parseApiError.js'

const circular: { self?: unknown } = {}
circular.self = circular
const error: ApiError = {
  origin: 'api',
  code: 'InternalError',
  message: 'boom',
  requestId: 'r-1',
  fields: [{ path: 'GroupId' }],
  cause: circular,
}

it('ApiFailure is an Error that holds its ApiError', () => {
  const failure = new ApiFailure(error)
  expect(failure).toBeInstanceOf(Error)
  expect(failure).toMatchObject({ name: 'ApiFailure', message: 'InternalError: boom', error })
  expect(failure.cause).toBe(circular)
  expect(String(failure)).toBe('ApiFailure: InternalError: boom')
  expect(new ApiFailure({ ...error, message: '' }).message).toBe('InternalError')
})

it('parseApiError returns the ApiError of an ApiFailure, however often it is wrapped', () => {
  const failure = new ApiFailure(error)
  expect(parseApiError(failure)).toBe(error)
  expect(parseApiError(new Error('x', { cause: new Error('y', { cause: failure }) }))).toBe(error)
})

it('ApiFailure survives JSON, with a circular cause too', () => {
  const { cause: _, ...plain } = error
  const copy: unknown = JSON.parse(JSON.stringify(new ApiFailure(error)))
  expect(copy).toEqual({ name: 'ApiFailure', message: 'InternalError: boom', error: plain })
  expect(parseApiError(copy)).toEqual(plain)
})

it('the error that Next.js leaves of an ApiFailure, its digest alone, is read with code and request id', () => {
  const { digest } = new ApiFailure(error)
  const redacted = Object.assign(new Error('An error occurred in the Server Components render.'), {
    digest,
  })
  expect(parseApiError(redacted)).toMatchObject({ code: 'InternalError', requestId: 'r-1' })
  expect(digest).not.toContain('boom')
})
