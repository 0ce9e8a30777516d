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

describe('an error in words', () => {
  test('from one of the common codes, with nothing given', () => {
    const error = errorOf('RequestLimitExceeded', { requestId: 'r-1', retryAfterMs: 3_000 })
    expect(presentApiError(error)).toEqual({
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

  test('is the same for each error of the code, but for what is the error’s own', () => {
    const one = present('InternalError', { requestId: 'a' })
    const other = present('InternalError', { retryAfterMs: 0 })
    expect(one).toMatchObject({ requestId: 'a', title: other.title })
    expect(one).not.toHaveProperty('retryAfterMs')
    expect(other).not.toHaveProperty('requestId')
    expect(other.retryAfterMs).toBe(0)
  })

  test('offers to copy a request id only where there is one', () => {
    const ids = (shown: ReturnType<typeof present>) => shown.actions.map(({ id }) => id)
    expect(ids(present('InternalError', { requestId: 'a' }))).toContain('copy-request-id')
    expect(ids(present('InternalError'))).not.toContain('copy-request-id')
    expect(ids(present('InternalError', { requestId: '' }))).toEqual(['retry', 'contact-support'])
  })

  test('shows where it is asked to', () => {
    expect(present('InternalError', {}, { surface: 'banner' }).surface).toBe('banner')
    expect(present('InternalError').surface).toBe('toast')
  })

  test('goes by a policy that has been resolved already', () => {
    const policy = { ...resolvePolicy('InternalError', tencentCloud), severity: 'info' } as const
    expect(present('InternalError', {}, { policy }).severity).toBe('info')
    expect(present('InternalError').severity).toBe('error')
  })

  test('names the code as it came, cut where it is endless', () => {
    expect(present('Odd.Code. ').code).toBe('Odd.Code.')
    expect(present(`Odd.${'x'.repeat(1_000_000)}`).code.length).toBeLessThanOrEqual(200)
  })
})

describe('fields', () => {
  test('are the code’s own parameters, each by its label', () => {
    const { fields, description, surface } = present('InvalidParameterValue.GroupIdTooLong')
    expect(fields).toEqual([
      { path: 'GroupId', label: 'Group ID', inline: 'Group ID must be shorter' },
      { path: 'GroupIds', label: 'Group IDs', inline: 'Group IDs must be shorter' },
    ])
    expect(description).toBe('Group ID must be shorter')
    expect(surface).toBe('field')
  })

  test('have the app’s labels where it gives some, and so has the summary’s line', () => {
    const shown = present(
      'InvalidParameterValue.GroupIdTooLong',
      {},
      { labels: { GroupIds: 'Teams' } },
    )
    expect(shown.fields.map(({ label }) => label)).toEqual(['Group ID', 'Teams'])
    expect(shown.description).toBe('Teams must be shorter')
  })

  test('that the API names have sentences of their own', () => {
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

  test('several violations are not told as one', () => {
    const fields = [{ path: 'PersonId' }, { path: 'PersonName' }]
    const { description } = present('InvalidParameterValue', { fields })
    expect(description).not.toContain('Person')
  })

  test('of a message add what the code lacks, and never replace what it says', () => {
    const said = (code: string, path: string) =>
      present(code, { fields: [{ path }] }).fields.map((field) => field.path)
    expect(said('InvalidParameterValue', 'InstanceIds.0')).toEqual(['InstanceIds.0'])
    expect(said('InvalidParameterValue.PersonIdTooLong', 'Other')).toEqual(['PersonId'])
    expect(said('InvalidParameterValue.GroupIdsExceed', 'GroupIds.3')).toEqual(['GroupIds.3'])
  })

  test('carry nothing that a person can’t change', () => {
    const shown = present('UnknownParameter', { fields: [{ path: 'Debug' }] })
    expect(shown).toMatchObject({ fields: [], surface: 'banner', fault: 'integration' })
  })

  test('are those asked for, where some are', () => {
    const shown = present('InvalidParameterValue', {}, { paths: ['PersonId'] })
    expect(shown.fields.map(({ path }) => path)).toEqual(['PersonId'])
  })

  test('without any, an input error is the form’s, and leads to no field', () => {
    const shown = present('InvalidParameterValue')
    expect(shown).toMatchObject({ surface: 'banner', fields: [] })
    expect(shown.actions.map(({ id }) => id)).toEqual(['contact-support'])
  })

  test.each(['__proto__', 'constructor.name', '0', '', '.'])(
    'a hostile path is but a path: %j',
    (path) => {
      const shown = present('InvalidParameterValue', { fields: [{ path }] }, { labels: {} })
      expect(shown.fields).toEqual([{ path, inline: expect.stringContaining('This field') }])
    },
  )
})

describe('what is known of an unknown code beside it', () => {
  test('that it names fields', () => {
    expect(present('validation_error', { fields: [{ path: 'email' }] })).toMatchObject({
      matched: 'generic',
      surface: 'field',
      fault: 'input',
    })
  })

  test('its status', () => {
    expect(present('E1234', { status: 403 })).toMatchObject({ matched: 'generic', fault: 'access' })
    expect(present('E1234', { status: 429 }).title).toBe('Too many requests at once')
    expect(present('E1234', { status: 200 }).title).toBe('Something went wrong')
    expect(present('E1234').title).toBe('Something went wrong')
  })

  test('a known code is not second-guessed by the status', () => {
    expect(present('RequestLimitExceeded', { status: 403 }).fault).toBe('service')
  })
})

describe('languages', () => {
  test('words, labels and actions of the locale; the rest in English', () => {
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

  test('an error in the words of a stand-in says which language they are in', () => {
    const ar = { locale: 'ar', words: { timeout: { title: 'طال الانتظار' } } }
    expect(present('Timeout', {}, { messages: ar })).toMatchObject({ locale: 'ar', dir: 'rtl' })
    expect(present('InternalError', {}, { messages: ar })).toMatchObject({
      locale: 'en',
      dir: 'ltr',
    })
  })

  test('an app’s words for a code come before those that codes share', () => {
    const messages = { words: { 'Http.504': { title: 'The shop is slow' } } }
    expect(present('Http.504', {}, { messages }).title).toBe('The shop is slow')
    expect(present('Timeout', {}, { messages }).title).toBe('This is taking too long')
  })

  test('words for a family or a rule reach its codes', () => {
    const messages = {
      words: { LimitExceeded: { title: 'Full' }, '~notFound': { title: 'Gone' } },
    }
    expect(present('LimitExceeded.Vouchers', {}, { messages }).title).toBe('Full')
    expect(present('FailedOperation.VoucherNotFound', {}, { messages }).title).toBe('Gone')
  })

  test('what is remembered of one locale, catalog or message never shows in another', () => {
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

  test('what the app’s own system says is asked anew each time', () => {
    let text = 'one'
    const translate = () => text
    expect(present('InternalError', {}, { translate }).title).toBe('one')
    text = 'two'
    expect(present('InternalError', {}, { translate }).title).toBe('two')
  })

  test('more locales than are remembered are still told apart', () => {
    for (let round = 0; round < 2; round++) {
      for (let index = 0; index < 40; index++) {
        const messages = { words: { service: { title: `Title ${index}` } } }
        expect(present('InternalError', {}, { messages }).title).toBe(`Title ${index}`)
      }
    }
  })
})

describe('the API’s own message', () => {
  test('is not shown', () => {
    expect(JSON.stringify(present('InternalError'))).not.toContain('internal detail')
  })

  test('is shown to developers, and where a code’s policy says so', () => {
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

  test('is cleaned of control and direction characters, and capped', () => {
    const message = `a\u0000b\n\tc\u202Ed\u2066e\u200F<b>${'x'.repeat(10_000)}`
    const text = present('InternalError', { message }, { debug: true }).serverMessage?.text ?? ''
    expect(text).toMatch(/^a b c d e <b>x+$/)
    expect(text.length).toBeLessThanOrEqual(500)
  })
})

describe('never worse', () => {
  test('a message that throws: English, and a report', () => {
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

  test('an error whose getters throw: plain words, and a report', () => {
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

  test('a broken catalog and a throwing listener: plain words all the same', () => {
    const options = {
      catalog: {} as typeof tencentCloud,
      onFault() {
        throw new Error('no')
      },
    }
    expect(presentApiError(errorOf('InternalError'), options).title).toBe('Something went wrong')
  })

  test('no policy is without words and steps, in any of the ways a code can be resolved', () => {
    const codes = ['', ' ', '.', 'X', 'X.Y', '__proto__', 'constructor', 'FailedOperation.', '💥']
    for (const code of [...codes, ...Object.keys(faceRecognition.codes)]) {
      const { title, description, actions } = present(code)
      expect([title, description, actions[0]?.label]).not.toContain('')
      expect(actions[0]?.label).toBeTruthy()
    }
  })
})
