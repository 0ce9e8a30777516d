import { describe, expect, test } from 'vitest'
import { resolvePolicy } from '../../src/catalog/resolvePolicy.js'
import { defineCatalog } from '../../src/catalogs/defineCatalog.js'
import { tencentCloud } from '../../src/catalogs/tencent-cloud/tencentCloud.js'
import { presentApiError } from '../../src/present/presentApiError.js'

const words = { title: 'Sold out', description: 'Choose another size.' }

function present(code: string, catalog: typeof tencentCloud | ReturnType<typeof defineCatalog>) {
  return presentApiError({ origin: 'api', code, message: '', fields: [] }, { catalog })
}

describe('an app’s own catalog', () => {
  const shop = defineCatalog({
    extends: [tencentCloud],
    actions: { 'pick-size': { kind: 'app', label: 'Choose a size', hint: 'Opens the sizes' } },
    codes: {
      'Order.SoldOut': { surface: 'banner', fault: 'conflict', actions: ['pick-size'], words },
    },
    override: {
      LimitExceeded: { words: { title: 'That is all for now' } },
      'Network.Offline': { words: 'service' },
    },
    locale: 'en',
  })

  test('an app’s catalog has its own words and actions for its codes', () => {
    expect(present('Order.SoldOut', shop)).toMatchObject({
      ...words,
      matched: 'exact',
      surface: 'banner',
      fault: 'conflict',
      actions: [{ id: 'pick-size', label: 'Choose a size', hint: 'Opens the sizes', kind: 'app' }],
    })
  })

  test('an override changes a part of a code’s words and keeps the rest', () => {
    const before = present('LimitExceeded', tencentCloud)
    const after = present('LimitExceeded', shop)
    expect(after.title).toBe('That is all for now')
    expect(after.description).toBe(before.description)
    expect(after.actions).toEqual(before.actions)
  })

  test('an override can give a code the words of another', () => {
    expect(present('Network.Offline', shop).title).toBe(
      present('InternalError', tencentCloud).title,
    )
  })

  test('defineCatalog does not change the catalog that it extends', () => {
    expect(present('LimitExceeded', tencentCloud).title).toBe('A limit has been reached')
    expect(resolvePolicy('Order.SoldOut', tencentCloud).matched).not.toBe('exact')
  })

  test('the later of two extended catalogs wins', () => {
    const other = defineCatalog({
      codes: { 'Order.SoldOut': { surface: 'toast', words: { ...words, title: 'Gone' } } },
    })
    expect(present('Order.SoldOut', defineCatalog({ extends: [shop, other] })).title).toBe('Gone')
    expect(present('Order.SoldOut', defineCatalog({ extends: [other, shop] })).title).toBe(
      'Sold out',
    )
  })

  test('defineCatalog takes words as functions and as templates', () => {
    const catalog = defineCatalog({
      codes: {
        'Order.TooMany': {
          surface: 'banner',
          params: { max: 20_000 },
          words: { title: ({ max }) => `Up to ${max}`, description: 'Choose {max} or fewer.' },
        },
      },
    })
    expect(present('Order.TooMany', catalog)).toMatchObject({
      title: 'Up to 20000',
      description: 'Choose 20,000 or fewer.',
    })
  })

  test('a catalog with `wordless` has the words of the locale', () => {
    const catalog = defineCatalog({
      extends: [tencentCloud],
      wordless: true,
      codes: { 'Order.SoldOut': { surface: 'banner', fault: 'conflict' } },
    })
    const messages = { locale: 'de', words: { 'Order.SoldOut': { title: 'Ausverkauft' } } }
    const error = { origin: 'api', code: 'Order.SoldOut', message: '', fields: [] } as const
    expect(presentApiError(error, { catalog, messages })).toMatchObject({
      title: 'Ausverkauft',
      locale: 'de',
    })
    expect(presentApiError(error, { catalog })).toMatchObject({
      title: 'Something went wrong',
      locale: 'en',
    })
  })
})

describe('a catalog that extends none', () => {
  const alone = defineCatalog({ codes: { 'Photo.Blurred': { words } } })

  test.each(['Network.Unreachable', 'Timeout', 'Http.502', 'Http.403', 'Unknown'])(
    'a catalog that extends none has the client’s words for %s',
    (code) => {
      expect(present(code, alone)).toEqual(present(code, tencentCloud))
    },
  )

  test('a catalog that extends none has words by rule for a vendor’s codes, and labels for all actions', () => {
    const error = { origin: 'api', code: 'InternalError', message: '', fields: [] } as const
    expect(presentApiError({ ...error, requestId: 'r' }, { catalog: alone })).toMatchObject({
      matched: 'family',
      title: 'The service has a problem',
      actions: [{ label: 'Try again' }, { label: 'Contact support' }, { label: 'Copy request ID' }],
    })
    expect(alone.codes).not.toHaveProperty('InternalError')
  })

  test('a catalog that extends none has its own words for its codes', () => {
    expect(present('Photo.Blurred', alone)).toMatchObject({ ...words, matched: 'exact' })
  })

  test('a catalog that extends none can override the client’s codes and share their words', () => {
    const catalog = defineCatalog({
      codes: { 'Photo.Gone': { words: 'notFound' } },
      override: { 'Network.Offline': { surface: 'banner' } },
    })
    expect(present('Photo.Gone', catalog).title).toBe('This can’t be found')
    expect(present('Network.Offline', catalog)).toMatchObject({
      surface: 'banner',
      title: 'You’re offline',
    })
  })
})

describe('the client’s codes', () => {
  test('a catalog that extends tencentCloud has the client’s codes, rules and messages once', () => {
    const { codes, rules, messages } = defineCatalog({ extends: [tencentCloud] })
    expect(codes).toEqual(tencentCloud.codes)
    expect(rules).toEqual(tencentCloud.rules)
    expect(messages.slice(0, -1)).toEqual(tencentCloud.messages)
  })

  test('an override of a client’s code in one extended catalog holds, whatever else is extended', () => {
    const changed = defineCatalog({ override: { 'Network.Offline': { surface: 'banner' } } })
    const other = defineCatalog({ codes: { 'Photo.Blurred': { words } } })
    for (const parents of [
      [changed, other],
      [changed, tencentCloud],
      [tencentCloud, changed],
    ]) {
      expect(present('Network.Offline', defineCatalog({ extends: parents })).surface).toBe('banner')
    }
  })
})

test('a code without words has the words of its family, generic ones too', () => {
  const catalog = define({ extends: [tencentCloud], codes: { 'FailedOperation.X': {} } })
  expect(present('FailedOperation.X', catalog as typeof tencentCloud)).toMatchObject({
    matched: 'exact',
    title: 'Something went wrong',
  })
})

/** `defineCatalog` without its types, as JavaScript can call it. */
function define(definition: object): unknown {
  return defineCatalog(definition)
}

describe('definitions that can’t work', () => {
  test.each([
    [
      'an override of a code that no extended catalog lists',
      { extends: [tencentCloud], override: { LimitExeeded: { surface: 'toast' } } },
      'defineCatalog: "LimitExeeded" is overridden, but no extended catalog lists it.',
    ],
    [
      'an action that nobody defines',
      { codes: { 'A.B': { words, actions: ['retri'] } } },
      'defineCatalog: "A.B" has the action "retri", which is not defined.',
    ],
    ['no action at all', { codes: { 'A.B': { words, actions: [] } } }, '"A.B" has no actions'],
    ['no words', { codes: { 'A.B': { surface: 'banner' } } }, '"A.B" has no title'],
    [
      'no words, over another catalog',
      { extends: [tencentCloud], codes: { 'A.B': { surface: 'banner' } } },
      '"A.B" has no title',
    ],
    [
      'shared words that do not exist',
      { codes: { 'A.B': { words: 'gone' } } },
      '"gone" are no words of this catalog',
    ],
    [
      'a title alone',
      { codes: { 'A.B': { words: { title: 'Gone' } } } },
      '"A.B" has neither a description nor an inline message',
    ],
    [
      'a field without an inline message',
      { codes: { 'A.B': { surface: 'field', words } } },
      '"A.B" is shown on a field, but its words have no inline message',
    ],
    [
      'an inherited surface "field" without an inline message',
      { extends: [tencentCloud], codes: { 'InvalidParameter.B': { words } } },
      '"InvalidParameter.B" is shown on a field, but its words have no inline message',
    ],
    [
      'an unknown surface',
      { codes: { 'A.B': { words, surface: 'modal' } } },
      'unknown surface "modal"',
    ],
    [
      'a pattern that keeps state',
      { rules: [{ id: '~x', test: /x/g, policy: { words: 'generic' } }] },
      '"~x" has a pattern with the flag g or y, which keeps state',
    ],
  ])('defineCatalog throws for %s', (_, definition, message) => {
    expect(() => define(definition)).toThrow(TypeError)
    expect(() => define(definition)).toThrow(message)
  })
})

test.each(['__proto__', 'constructor', 'toString'])(
  'a code named %s, a name of JavaScript’s own, has its own words',
  (code) => {
    const words = { title: 'A title', description: 'What to do.' }
    const catalog = defineCatalog({ codes: { [code]: { surface: 'toast', words } } })
    const error = { origin: 'api', code, message: '', fields: [] } as const
    expect(presentApiError(error, { catalog }).title).toBe('A title')
  },
)
