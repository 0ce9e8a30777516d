import type { ApiError } from '../../src/index.js'

/** A failure about the given request parameters, one violation each, in input order. */
export function fieldFailure(...paths: readonly string[]): ApiError {
  return {
    origin: 'api',
    code: 'InvalidParameterValue',
    message: 'internal words',
    requestId: 'ed93f3cb-f35e-473f-b9f3-0d451b8b79c6',
    fields: paths.map((path) => ({ path })),
  }
}
