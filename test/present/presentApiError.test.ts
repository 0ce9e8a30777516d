import { describe, expect, test, vi } from 'vitest'
import { resolvePolicy } from '../../src/catalog/resolvePolicy.js'
import { defineCatalog } from '../../src/catalogs/defineCatalog.js'
import { faceRecognition } from '../../src/catalogs/face-recognition/faceRecognition.js'
import { tencentCloud } from '../../src/catalogs/tencent-cloud/tencentCloud.js'
import type { ApiError } from '../../src/model/ApiError.js'
import type { MessageOverrides } from '../../src/model/Messages.js'
import { type PresentOptions, presentApiError } from '../../src/present/presentApiError.js'

function errorOf(code: string, rest: Partial<ApiError> = {}): ApiError {
  return { origin: 'api', code, message: 'internal detail', fields: [], ...rest }
}

function present(code: string, rest?: Partial<ApiError>, options?: PresentOptions) {
  return presentApiError(errorOf(code, rest), { catalog: faceRecognition, ...options })
}

const de: MessageOverrides = {
  locale: 'de',
  words: {
    tooOften: { title: 'Zu viele Anfragen', description: 'Warten Sie kurz.' },
    tooLong: { title: 'Zu lang', inline: '{label} ist zu lang' },
  },
  labels: { PersonId: 'Personen-ID' },
  actions: { 'wait-and-retry': { label: 'Erneut versuchen' } },
}

describe('presentations', () => {
  test('presentApiError presents a common code in English', () => {
    const error = errorOf('RequestLimitExceeded', { requestId: 'r-1', retryAfterMs: 3_000 })
    expect(presentApiError(error, { catalog: tencentCloud })).toEqual({
      code: 'RequestLimitExceeded',
      matched: 'exact',
      surface: 'toast',
      severity: 'warning',
      fault: 'service',
      title: 'Too many requests at once',
      description: 'Wait a moment, then try again.',
      fields: [],
      actions: [{ id: 'wait-and-retry', label: 'Try again', kind: 'wait' }],
      requestId: 'r-1',
      retryAfterMs: 3_000,
      billable: false,
      locale: 'en',
      dir: 'ltr',
    })
  })

  test('two errors of one code have the same words, and each its own request ID and wait', () => {
    const one = present('InternalError', { requestId: 'a' })
    const other = present('InternalError', { retryAfterMs: 0 })
    expect(one).toMatchObject({ requestId: 'a', title: other.title })
    expect(one).not.toHaveProperty('retryAfterMs')
    expect(other).not.toHaveProperty('requestId')
    expect(other.retryAfterMs).toBe(0)
  })

  test('a presentation offers to copy the request ID only when there is one', () => {
    const ids = (shown: ReturnType<typeof present>) => shown.actions.map(({ id }) => id)
    expect(ids(present('InternalError', { requestId: 'a' }))).toContain('copy-request-id')
    expect(ids(present('InternalError'))).not.toContain('copy-request-id')
    expect(ids(present('InternalError', { requestId: '' }))).toEqual(['retry', 'contact-support'])
  })

  test('presentApiError takes the `surface` that it is given', () => {
    expect(present('InternalError', {}, { surface: 'banner' }).surface).toBe('banner')
    expect(present('InternalError').surface).toBe('toast')
  })

  test('presentApiError takes the `policy` that it is given', () => {
    const policy = { ...resolvePolicy('InternalError', tencentCloud), severity: 'info' } as const
    expect(present('InternalError', {}, { policy }).severity).toBe('info')
    expect(present('InternalError').severity).toBe('error')
  })

  test('an action that neither catalog nor kit knows is of the kind app, whatever its name', () => {
    const actions = ['constructor', '__proto__', 'toString', 'mine']
    const policy = { ...resolvePolicy('InternalError', tencentCloud), actions }
    expect(present('InternalError', {}, { policy }).actions).toEqual(
      actions.map((id) => ({ id, label: id, kind: 'app' })),
    )
  })

  test('a presentation has the error’s code, cut at 200 characters', () => {
    expect(present('Odd.Code. ').code).toBe('Odd.Code.')
    expect(present(`Odd.${'x'.repeat(1_000_000)}`).code.length).toBeLessThanOrEqual(200)
  })
})

describe('fields', () => {
  test('the fields of a presentation are the parameters of the code, with their labels', () => {
    const { fields, description, surface } = present('InvalidParameterValue.GroupIdTooLong')
    expect(fields).toEqual([
      { path: 'GroupId', label: 'Group ID', inline: 'Group ID must be shorter' },
      { path: 'GroupIds', label: 'Group IDs', inline: 'Group IDs must be shorter' },
    ])
    expect(description).toBe('Group ID must be shorter.')
    expect(surface).toBe('field')
  })

  test('the fields and the description of a presentation use the labels of the app', () => {
    const shown = present(
      'InvalidParameterValue.GroupIdTooLong',
      {},
      { labels: { GroupIds: 'Teams' } },
    )
    expect(shown.fields.map(({ label }) => label)).toEqual(['Group ID', 'Teams'])
    expect(shown.description).toBe('Teams must be shorter.')
  })

  test.each([
    ['en', 'Too short', 'Too short.'],
    ['en', 'Too short!', 'Too short!'],
    ['zh-CN', '太短', '太短。'],
    ['ja', '短すぎます。', '短すぎます。'],
    ['th', 'สั้นเกินไป', 'สั้นเกินไป'],
  ])(
    'a field’s sentence that stands as a description in %s ends like a sentence: %s',
    (locale, inline, description) => {
      const code = 'InvalidParameterValue.PersonIdIllegal'
      const messages = { locale, words: { [code]: { title: 'x', inline } } }
      const options = { messages, locale }
      for (const paths of [['A'], []]) {
        const shown = present(code, {}, { ...options, paths })
        expect(shown.description).toBe(description)
      }
    },
  )

  test('words for several fields are there only for a code with several of them', () => {
    expect(present('FailedOperation.ImageDecodeFailed').several).toBe(
      'One of the photos can’t be opened, so check them all',
    )
    const one = present('FailedOperation.ImageDecodeFailed', {}, { paths: ['Image'] })
    expect(one).not.toHaveProperty('several')
    expect(present('InvalidParameterValue.PersonIdTooLong')).not.toHaveProperty('several')
  })

  test('each field that the API names has a sentence of its own', () => {
    const fields = [
      { path: 'Name', code: 'too_long_for_us' },
      { path: 'Infos.0.PersonName', code: 'InvalidParameterValue.PersonNameTooLong' },
      { path: 'Infos.1.Other', message: 'never shown' },
    ]
    const shown = present(
      'InvalidParameterValue',
      { fields },
      { labels: { 'Infos.1.Other': 'Other' } },
    )
    expect(shown.surface).toBe('field')
    expect(shown.fields).toEqual([
      { path: 'Name', inline: expect.stringContaining('This field') },
      { path: 'Infos.0.PersonName', label: 'Person name', inline: 'Person name must be shorter' },
      { path: 'Infos.1.Other', label: 'Other', inline: expect.stringContaining('Other ') },
    ])
    expect(JSON.stringify(shown)).not.toContain('never shown')
  })

  test('the description of several violations names none of their fields', () => {
    const fields = [{ path: 'PersonId' }, { path: 'PersonName' }]
    const { description } = present('InvalidParameterValue', { fields })
    expect(description).not.toContain('Person')
  })

  test('the description of a field that has no label does not say "This field"', () => {
    const { description, fields } = present('Unknown', { fields: [{ path: 'nick' }] })
    expect(description).toBe(
      'One of your entries can’t be accepted, so check and change the entry.',
    )
    expect(fields[0]?.inline).toMatch(/^This field /)
  })

  test('fields that the API names add to those of the code, and never replace them', () => {
    const said = (code: string, path: string) =>
      present(code, { fields: [{ path }] }).fields.map((field) => field.path)
    expect(said('InvalidParameterValue', 'InstanceIds.0')).toEqual(['InstanceIds.0'])
    expect(said('InvalidParameterValue.PersonIdTooLong', 'Other')).toEqual(['PersonId'])
    expect(said('InvalidParameterValue.GroupIdsExceed', 'GroupIds.3')).toEqual(['GroupIds.3'])
  })

  test('a failure that a person can’t fix has no fields and is shown in a banner', () => {
    const shown = present('UnknownParameter', { fields: [{ path: 'Debug' }] })
    expect(shown).toMatchObject({ fields: [], surface: 'banner', fault: 'integration' })
  })

  test('the fields of a presentation are the `paths` that are given', () => {
    const shown = present('InvalidParameterValue', {}, { paths: ['PersonId'] })
    expect(shown.fields.map(({ path }) => path)).toEqual(['PersonId'])
  })

  test('an input error without fields is shown in a banner, without an action that leads to a field', () => {
    const shown = present('InvalidParameterValue')
    expect(shown).toMatchObject({ surface: 'banner', fields: [] })
    expect(shown.actions.map(({ id }) => id)).toEqual(['contact-support'])
  })

  test.each(['__proto__', 'constructor.name', '0', '', '.'])(
    'a field can have any path: %j',
    (path) => {
      const shown = present('InvalidParameterValue', { fields: [{ path }] }, { labels: {} })
      expect(shown.fields).toEqual([{ path, inline: expect.stringContaining('This field') }])
    },
  )
})

describe('unknown codes', () => {
  test('an unknown code with fields is an input error at those fields', () => {
    expect(present('validation_error', { fields: [{ path: 'email' }] })).toMatchObject({
      matched: 'generic',
      surface: 'field',
      fault: 'input',
    })
  })

  test('an unknown code is treated by its HTTP status', () => {
    expect(present('E1234', { status: 403 })).toMatchObject({ matched: 'generic', fault: 'access' })
    expect(present('E1234', { status: 429 }).title).toBe('Too many requests at once')
    expect(present('E1234', { status: 200 }).title).toBe('Something went wrong')
    expect(present('E1234').title).toBe('Something went wrong')
  })

  test('a known code is not treated by its HTTP status', () => {
    expect(present('RequestLimitExceeded', { status: 403 }).fault).toBe('service')
  })
})

describe('languages', () => {
  test('words, labels and actions are those of the locale, and the rest is English', () => {
    expect(present('RequestLimitExceeded', {}, { messages: de })).toMatchObject({
      title: 'Zu viele Anfragen',
      actions: [{ label: 'Erneut versuchen' }],
      locale: 'de',
    })
    expect(
      present('InvalidParameterValue.PersonIdTooLong', {}, { messages: de }).fields[0],
    ).toEqual({
      path: 'PersonId',
      label: 'Personen-ID',
      inline: 'Personen-ID ist zu lang',
    })
  })

  test('a presentation in English words for another locale has the locale en', () => {
    const ar = { locale: 'ar', words: { timeout: { title: 'طال الانتظار' } } }
    expect(present('Timeout', {}, { messages: ar })).toMatchObject({ locale: 'ar', dir: 'rtl' })
    expect(present('InternalError', {}, { messages: ar })).toMatchObject({
      locale: 'en',
      dir: 'ltr',
    })
  })

  test('an app’s words for a code go before words that codes share', () => {
    const messages = { words: { 'Http.504': { title: 'The shop is slow' } } }
    expect(present('Http.504', {}, { messages }).title).toBe('The shop is slow')
    expect(present('Timeout', {}, { messages }).title).toBe('This took too long')
  })

  test('words for a family or a rule apply to its codes', () => {
    const messages = {
      words: { LimitExceeded: { title: 'Full' }, '~notFound': { title: 'Gone' } },
    }
    expect(present('LimitExceeded.Vouchers', {}, { messages }).title).toBe('Full')
    expect(present('FailedOperation.VoucherNotFound', {}, { messages }).title).toBe('Gone')
  })

  test('the cache of one locale, catalog or message does not show in another', () => {
    const other = defineCatalog({
      extends: [tencentCloud],
      override: { RequestLimitExceeded: { words: { title: 'Slow down' } } },
    })
    const said = () => [
      present('RequestLimitExceeded').title,
      present('RequestLimitExceeded', {}, { messages: de }).title,
      present('RequestLimitExceeded', {}, { messages: [de], locale: 'en' }).title,
      present('RequestLimitExceeded', {}, { catalog: other }).title,
      present('RequestLimitExceeded', {}, { translate: () => 'T' }).title,
    ]
    const expected = [
      'Too many requests at once',
      'Zu viele Anfragen',
      'Too many requests at once',
      'Slow down',
      'T',
    ]
    expect(said()).toEqual(expected)
    expect(said()).toEqual(expected)
  })

  test('`translate` is called for each presentation', () => {
    let text = 'one'
    const translate = () => text
    expect(present('InternalError', {}, { translate }).title).toBe('one')
    text = 'two'
    expect(present('InternalError', {}, { translate }).title).toBe('two')
  })

  test('more locales than the cache holds do not mix', () => {
    for (let round = 0; round < 2; round++) {
      for (let index = 0; index < 40; index++) {
        const messages = { words: { service: { title: `Title ${index}` } } }
        expect(present('InternalError', {}, { messages }).title).toBe(`Title ${index}`)
      }
    }
  })
})

describe('the API’s own message', () => {
  test('the API’s own message is not in a presentation', () => {
    expect(JSON.stringify(present('InternalError'))).not.toContain('internal detail')
  })

  test('the API’s own message is in a presentation with `debug` or the policy’s `showMessage`', () => {
    expect(present('InternalError', {}, { debug: true }).serverMessage).toEqual({
      text: 'internal detail',
      lang: 'en',
    })
    const catalog = defineCatalog({
      extends: [tencentCloud],
      override: { InternalError: { showMessage: true } },
    })
    expect(present('InternalError', { message: '内部错误' }, { catalog }).serverMessage).toEqual({
      text: '内部错误',
      lang: 'zh',
    })
    expect(present('InternalError', { message: ' ' }, { catalog })).not.toHaveProperty(
      'serverMessage',
    )
  })

  test('the API’s own message is cleaned of control and direction characters, and cut', () => {
    const message = `a\u0000b\n\tc\u202Ed\u2066e\u200F<b>${'x'.repeat(10_000)}`
    const text = present('InternalError', { message }, { debug: true }).serverMessage?.text ?? ''
    expect(text).toMatch(/^a b c d e <b>x+$/)
    expect(text.length).toBeLessThanOrEqual(500)
  })
})

describe('faults', () => {
  test('a message function that throws is English, with a fault', () => {
    const failing = () => {
      throw new Error('no')
    }
    const onFault = vi.fn()
    const messages = { words: { service: { title: failing } } }
    expect(present('InternalError', {}, { messages, onFault }).title).toBe(
      'The service has a problem',
    )
    expect(onFault).toHaveBeenCalledWith('message', new Error('no'))
  })

  test('an error whose getters throw has plain words, with a fault', () => {
    const onFault = vi.fn()
    const error = Object.defineProperty(errorOf('X'), 'code', {
      get() {
        throw new Error('no')
      },
    })
    expect(presentApiError(error, { onFault })).toMatchObject({
      code: 'Unknown',
      title: 'Something went wrong',
      surface: 'toast',
    })
    expect(onFault).toHaveBeenCalledExactlyOnceWith('presentApiError', new Error('no'))
  })

  test('a broken catalog with an onFault that throws still has plain words', () => {
    const options = {
      catalog: {} as typeof tencentCloud,
      onFault() {
        throw new Error('no')
      },
    }
    expect(presentApiError(errorOf('InternalError'), options).title).toBe('Something went wrong')
  })

  test('every policy has words and actions, however a code is resolved', () => {
    const codes = ['', ' ', '.', 'X', 'X.Y', '__proto__', 'constructor', 'FailedOperation.', '💥']
    for (const code of [...codes, ...Object.keys(faceRecognition.codes)]) {
      const { title, description, actions } = present(code)
      expect([title, description, actions[0]?.label]).not.toContain('')
      expect(actions[0]?.label).toBeTruthy()
    }
  })
})
