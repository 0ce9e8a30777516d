import { expect, test } from 'vitest'
import { client } from '../../src/catalogs/client/client.js'
import { defineCatalog } from '../../src/catalogs/defineCatalog.js'
import zhCN from '../../src/catalogs/locales/zh-CN.js'
import { tencentCloud } from '../../src/catalogs/tencent-cloud/tencentCloud.js'
import { webCodes } from '../../src/catalogs/web/webCodes.js'
import type { ApiError } from '../../src/model/ApiError.js'
import { presentApiError } from '../../src/present/presentApiError.js'

function errorOf(code: string, rest: Partial<ApiError> = {}): ApiError {
  return { origin: 'api', code, message: '', fields: [], ...rest }
}

function titleOf(code: string, rest?: Partial<ApiError>): string {
  return presentApiError(errorOf(code, rest), { catalog: webCodes }).title
}

test.each([
  ['UNAUTHENTICATED', 'Sign in to continue'],
  ['unauthenticated', 'Sign in to continue'],
  ['permission-denied', 'You don’t have access to this'],
  ['RESOURCE_EXHAUSTED', 'Too many requests at once'],
  ['Not Found', 'This can’t be found'],
  ['UNPROCESSABLE_CONTENT', 'Check what you entered'],
  ['23505', 'This is already in use'],
  ['23502', 'Something is missing'],
  ['42501', 'You don’t have access to this'],
  ['PGRST301', 'Sign in to continue'],
  ['PGRST116', 'This can’t be found'],
  ['P2002', 'This is already in use'],
  ['ER_DUP_ENTRY', 'This is already in use'],
  ['auth/email-already-in-use', 'This email address is already in use'],
  ['EMAIL_EXISTS', 'This email address is already in use'],
  ['auth/weak-password', 'Choose a stronger password'],
  ['auth/invalid-credential', 'The sign-in details don’t match'],
  ['functions/permission-denied', 'You don’t have access to this'],
  ['card_declined', 'The card was declined'],
  ['stolen_card', 'The card was declined'],
  ['insufficient_funds', 'The card doesn’t have enough funds'],
  ['expired_card', 'The card has expired'],
  ['invalid_grant', 'Sign in to continue'],
  ['invalid_client', 'This app has a problem'],
  ['access_denied', 'You don’t have access to this'],
  ['ECONNREFUSED', 'The service has a problem'],
  ['MethodNotAllowed', 'This app has a problem'],
  ['AUTHENTICATION_REQUIRED', 'Sign in to continue'],
  ['authentication_required', 'The payment didn’t go through'],
  ['upgrade_required', 'The account needs a payment'],
  ['Upgrade Required', 'This app has a problem'],
])('webCodes says of %s: %s', (code, title) => {
  expect(titleOf(code)).toBe(title)
})

test('a listed code of webCodes counts before the HTTP status', () => {
  expect(titleOf('auth/wrong-password', { status: 401 })).toBe('The sign-in details don’t match')
  expect(titleOf('invalid_client', { status: 401 })).toBe('This app has a problem')
})

test('a duplicate that names its column is shown on that field', () => {
  const shown = presentApiError(errorOf('23505', { fields: [{ path: 'email' }] }), {
    catalog: webCodes,
    labels: { email: 'Email' },
  })
  expect(shown).toMatchObject({
    surface: 'field',
    fields: [{ path: 'email', inline: 'Email must be different from those already in use' }],
  })
})

test('the locale modules have the words of webCodes', () => {
  const shown = presentApiError(errorOf('card_declined'), { catalog: webCodes, messages: zhCN })
  expect(shown).toMatchObject({ title: '银行卡被拒绝', locale: 'zh-CN' })
})

test('webCodes and another catalog can be extended together', () => {
  const both = defineCatalog({
    extends: [tencentCloud, webCodes],
    override: { card_declined: { severity: 'warning' } },
  })
  const title = (code: string) => presentApiError(errorOf(code), { catalog: both }).title
  expect(title('card_declined')).toBe('The card was declined')
  expect(title('ResourceInsufficient.CvmSoldOut')).toBe('There isn’t enough capacity right now')
})

test('without webCodes no code of it is listed', () => {
  const added = Object.keys(webCodes.codes).filter((code) => !Object.hasOwn(client.codes, code))
  expect(added.length).toBeGreaterThan(250)
  expect(Object.keys(tencentCloud.codes).filter((code) => added.includes(code))).toEqual([])
})
