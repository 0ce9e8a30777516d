import { describe, expect, it } from 'vitest'
import { firebase } from '../../../src/parse/formats/firebase.js'
import { parseApiError } from '../../../src/parse/parseApiError.js'
import { parseApiResponse } from '../../../src/parse/parseApiResponse.js'

const parsers = [firebase]

function thrown(code: string, own: object = {}): Error {
  return Object.assign(new Error(`Firebase: Odd (${code}).`), {
    name: 'FirebaseError',
    code,
    ...own,
  })
}

describe('errors of Firebase', () => {
  it.each<[string, string[]]>([
    ['auth/invalid-credential', []],
    ['auth/email-already-in-use', ['email']],
    ['auth/invalid-email', ['email']],
    ['auth/weak-password', ['password']],
    ['auth/wrong-password', ['password']],
    ['auth/invalid-phone-number', ['phoneNumber']],
    ['auth/too-many-requests', []],
    ['permission-denied', []],
    ['unavailable', []],
    ['storage/object-not-found', []],
    ['functions/unauthenticated', []],
    ['messaging/token-unsubscribe-failed', []],
  ])('an exception of Firebase has its code and its inputs: %s', (code, paths) => {
    const found = parseApiError(thrown(code), { parsers })
    expect(found).toMatchObject({ origin: 'api', code })
    expect(found?.fields.map(({ path }) => path)).toEqual(paths)
  })

  it.each(['storage/canceled', 'auth/cancelled-popup-request', 'auth/user-cancelled'])(
    'what a person cancels in Firebase is an abort: %s',
    (code) => {
      expect(parseApiError(thrown(code), { parsers })).toBeNull()
    },
  )

  it.each(['functions/cancelled', 'cancelled'])(
    'what a server of Firebase cancels is a failure: %s',
    (code) => {
      expect(parseApiError(thrown(code), { parsers })).toMatchObject({ code })
    },
  )

  it('the details of a function are its fields', () => {
    const details = { fieldErrors: { 'user.name': ['Enter a name.'] } }
    expect(
      parseApiError(thrown('functions/invalid-argument', { details }), { parsers })?.fields,
    ).toEqual([{ path: 'user.name', message: 'Enter a name.' }])
  })

  it.each([
    ['auth/network-request-failed', 'Network.Unreachable'],
    ['storage/retry-limit-exceeded', 'Network.Unreachable'],
    ['auth/timeout', 'Timeout'],
  ])('a lost connection of Firebase is no code of the API: %s', (code, expected) => {
    expect(parseApiError(thrown(code), { parsers })?.code).toBe(expected)
  })

  it.each<[string, object, string, string[]]>([
    [
      'Auth',
      {
        error: {
          code: 400,
          message: 'EMAIL_EXISTS',
          errors: [{ message: 'EMAIL_EXISTS', domain: 'global', reason: 'invalid' }],
        },
      },
      'EMAIL_EXISTS',
      ['email'],
    ],
    [
      'Auth with a text',
      {
        error: {
          code: 400,
          message: 'WEAK_PASSWORD : Password should be longer',
          errors: [{ reason: 'invalid' }],
        },
      },
      'WEAK_PASSWORD',
      ['password'],
    ],
    [
      'Auth without a list',
      { error: { code: 400, message: 'EMAIL_NOT_FOUND : There is no such user' } },
      'EMAIL_NOT_FOUND',
      ['email'],
    ],
    [
      'Firestore',
      { error: { code: 403, message: 'Missing permissions.', status: 'PERMISSION_DENIED' } },
      'PERMISSION_DENIED',
      [],
    ],
    [
      'a callable',
      { error: { status: 'UNAUTHENTICATED', message: 'Sign in' } },
      'UNAUTHENTICATED',
      [],
    ],
    [
      'a callable with details',
      { error: { status: 'INVALID_ARGUMENT', message: 'm', details: { errors: { a: 'b' } } } },
      'INVALID_ARGUMENT',
      ['a'],
    ],
  ])(
    'an answer of Firebase’s REST APIs has its code and its inputs: %s',
    async (_, body, code, paths) => {
      const found = await parseApiResponse(Response.json(body, { status: 400 }), { parsers })
      expect(found).toMatchObject({ code, status: expect.any(Number) })
      expect(found?.fields.map(({ path }) => path)).toEqual(paths)
    },
  )

  it.each([
    { code: 'team/alpha', message: 'x' },
    { error: { message: 'EMAIL_EXISTS' } },
    { name: 'FirebaseError', code: 'permission-denied' },
  ])('the firebase parser does not take the resolved value %o for an error', (value) => {
    expect(parseApiError(value, { parsers, from: 'resolved' })).toBeNull()
  })
})
