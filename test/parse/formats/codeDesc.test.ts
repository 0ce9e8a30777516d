import { describe, expect, it } from 'vitest'
import { parseApiError } from '../../../src/parse/parseApiError.js'

describe('the older form with codeDesc', () => {
  it.each(['thrown', 'resolved'] as const)(
    'an answer in the older form has its code in codeDesc (%s)',
    (from) => {
      const answer = { code: 4102, message: '(310) no such user group', codeDesc: 'AuthFailure ' }
      expect(parseApiError(answer, { from })).toMatchObject({
        origin: 'api',
        code: 'AuthFailure',
        message: '(310) no such user group',
      })
      expect(parseApiError(JSON.stringify(answer), { from })?.code).toBe('AuthFailure')
    },
  )

  it.each([
    { code: 0, message: '', codeDesc: 'Success', total: 3 },
    { code: '4102', codeDesc: 'a record of the app' },
    { code: 4102, message: 'no description' },
    { code: 4102, codeDesc: '' },
  ])('an answer without the failing codeDesc of the older form is data: %o', (answer) => {
    expect(parseApiError(answer, { from: 'resolved' })).toBeNull()
  })
})

describe('the chat service’s form', () => {
  const failed = { ActionStatus: 'FAIL', ErrorCode: 90003, ErrorInfo: 'Odd account.' }

  it.each(['thrown', 'resolved'] as const)(
    'a failed answer of the chat service has its number as the code (%s)',
    (from) => {
      const expected = { origin: 'api', code: '90003', message: 'Odd account.' }
      expect(parseApiError(failed, { from })).toMatchObject(expected)
      expect(parseApiError(JSON.stringify(failed), { from })).toMatchObject(expected)
    },
  )

  it('an answer of the chat service that succeeded is data', () => {
    const done = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' }
    expect(parseApiError(done, { from: 'resolved' })).toBeNull()
    expect(parseApiError({ ErrorCode: 0, ErrorInfo: '' }, { from: 'resolved' })).toBeNull()
  })
})
