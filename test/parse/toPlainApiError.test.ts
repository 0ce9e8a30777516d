import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ApiError } from '../../src/model/ApiError.js'
import { parseApiError } from '../../src/parse/parseApiError.js'
import { toPlainApiError } from '../../src/parse/toPlainApiError.js'

const violation = fc.record(
  { path: fc.string(), code: fc.string(), message: fc.string() },
  { requiredKeys: ['path'] },
)
const apiError: fc.Arbitrary<ApiError> = fc.record(
  {
    origin: fc.constantFrom('api', 'http', 'network', 'timeout', 'unreadable', 'client'),
    code: fc.string({ minLength: 1 }),
    message: fc.string({ unit: 'binary' }),
    requestId: fc.string(),
    status: fc.integer({ min: 100, max: 599 }),
    retryAfterMs: fc.double(),
    clockSkewMs: fc.double(),
    fields: fc.array(violation),
    help: fc.array(fc.record({ url: fc.webUrl(), description: fc.string() })),
    cause: fc.anything(),
  },
  { requiredKeys: ['origin', 'code', 'message', 'fields'] },
)

it('the answer of toPlainApiError survives JSON and a structured clone, and lacks only the cause', () => {
  fc.assert(
    fc.property(apiError, (error) => {
      const plain = toPlainApiError(error)
      expect(structuredClone(plain)).toEqual(plain)
      expect(JSON.parse(JSON.stringify(plain))).toEqual(plain)
      const { cause: _, retryAfterMs, clockSkewMs, ...rest } = error
      expect(plain).toMatchObject(rest)
      if (Number.isFinite(retryAfterMs)) expect(plain.retryAfterMs).toBeCloseTo(retryAfterMs ?? 0)
      if (Number.isFinite(clockSkewMs)) expect(plain.clockSkewMs).toBeCloseTo(clockSkewMs ?? 0)
    }),
  )
})

it('toPlainApiError returns an ApiError', () => {
  const parsed = parseApiError(new TypeError('Failed to fetch'))
  expect(parsed).not.toBeNull()
  if (!parsed) return
  const plain = toPlainApiError(parsed)
  expect(plain).not.toHaveProperty('cause')
  expect(parseApiError(plain)).toBe(plain)
})
