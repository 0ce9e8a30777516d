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
