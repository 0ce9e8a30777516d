import type { ApiError } from '../../../src/index.js'

/** What the service answers to a failed call, with HTTP 200. */
export function failure(Code: string): object {
  const Message = 'Internal words of the service'
  const RequestId = 'ed93f3cb-f35e-473f-b9f3-0d451b8b79c6'
  return { Response: { Error: { Code, Message }, RequestId } }
}

/** A failure with a violation for each of several request parameters. */
export function fieldFailure(...paths: readonly string[]): ApiError {
  return {
    origin: 'api',
    code: 'InvalidParameterValue',
    message: '',
    fields: paths.map((path) => ({ path })),
  }
}

/** Answers after a moment, as a service does. A success takes longer, so that "Trying again…" is heard before it. */
export async function answer(value: object, retryAfter?: number): Promise<Response> {
  const ms = 'Response' in value || 'origin' in value ? 300 : 2_000
  await new Promise((resolve) => setTimeout(resolve, ms))
  if ('origin' in value) throw value
  const headers = retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }
  return Response.json(value, { headers })
}
