import { expect, test } from 'vitest'
import { parseApiError } from '../../src/core.js'
import { envelopeOf } from '../../src/testing.js'

test('an envelope is a failure of that code, thrown or resolved', () => {
  const envelope = envelopeOf('LimitExceeded.Seats', 'too many', 'r-1234567')
  const expected = { code: 'LimitExceeded.Seats', message: 'too many', requestId: 'r-1234567' }
  expect(parseApiError(envelope)).toMatchObject(expected)
  expect(parseApiError(envelope, { from: 'resolved' })).toMatchObject(expected)
})

test('an envelope has a request id and a message that nobody should read, unless they are given', () => {
  const { message, requestId } = parseApiError(envelopeOf('InternalError')) ?? {}
  expect(message).toBe('internal detail')
  expect(requestId).toMatch(/^[\w-]{36}$/)
})
