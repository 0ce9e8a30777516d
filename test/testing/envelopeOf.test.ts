import { expect, test } from 'vitest'
import { parseApiError } from '../../src/core.js'
import { envelopeOf } from '../../src/testing.js'

test('envelopeOf makes a failure of the given code, thrown or resolved', () => {
  const envelope = envelopeOf('LimitExceeded.Seats', 'too many', 'r-1234567')
  const expected = { code: 'LimitExceeded.Seats', message: 'too many', requestId: 'r-1234567' }
  expect(parseApiError(envelope)).toMatchObject(expected)
  expect(parseApiError(envelope, { from: 'resolved' })).toMatchObject(expected)
})

test('envelopeOf has a request ID and a message of its own when none are given', () => {
  const { message, requestId } = parseApiError(envelopeOf('InternalError')) ?? {}
  expect(message).toBe('internal detail')
  expect(requestId).toMatch(/^[\w-]{36}$/)
})
