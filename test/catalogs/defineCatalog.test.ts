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

  test('says its own words and offers its own steps', () => {
    expect(present('Order.SoldOut', shop)).toMatchObject({
      ...words,
      matched: 'exact',
      surface: 'banner',
      fault: 'conflict',
      actions: [{ id: 'pick-size', label: 'Choose a size', hint: 'Opens the sizes', kind: 'app' }],
    })
  })

  test('changes a part of another’s words and leaves the rest', () => {
    const before = present('LimitExceeded', tencentCloud)
    const after = present('LimitExceeded', shop)
    expect(after.title).toBe('That is all for now')
    expect(after.description).toBe(before.description)
    expect(after.actions).toEqual(before.actions)
  })

  test('can give a code the words of others', () => {
    expect(present('Network.Offline', shop).title).toBe(
      present('InternalError', tencentCloud).title,
    )
  })

  test('leaves the catalog that it extends as it was', () => {
    expect(present('LimitExceeded', tencentCloud).title).toBe('A limit has been reached')
    expect(resolvePolicy('Order.SoldOut', tencentCloud).matched).not.toBe('exact')
  })

  test('the later of two extended catalogs counts', () => {
    const other = defineCatalog({
      codes: { 'Order.SoldOut': { surface: 'toast', words: { ...words, title: 'Gone' } } },
    })
    expect(present('Order.SoldOut', defineCatalog({ extends: [shop, other] })).title).toBe('Gone')
    expect(present('Order.SoldOut', defineCatalog({ extends: [other, shop] })).title).toBe(
      'Sold out',
    )
  })

  test('takes words as functions and templates', () => {
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

  test('can come without words, which are then the locale’s', () => {
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
    'has the client’s words for %s',
    (code) => {
      expect(present(code, alone)).toEqual(present(code, tencentCloud))
    },
  )

  test('has generic words for the codes of a vendor, and labels for all steps', () => {
    const error = { origin: 'api', code: 'InternalError', message: '', fields: [] } as const
    expect(presentApiError({ ...error, requestId: 'r' }, { catalog: alone })).toMatchObject({
      matched: 'generic',
      title: 'Something went wrong',
      description: 'Try again. If it keeps happening, contact support.',
      actions: [{ label: 'Try again' }, { label: 'Contact support' }, { label: 'Copy request ID' }],
    })
    expect(alone.codes).not.toHaveProperty('InternalError')
  })

  test('says its own words', () => {
    expect(present('Photo.Blurred', alone)).toMatchObject({ ...words, matched: 'exact' })
  })

  test('may change the client’s codes and share its words', () => {
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
  test('are in what extends the built-in ones once, beneath all else', () => {
    const { codes, rules, messages } = defineCatalog({ extends: [tencentCloud] })
    expect(codes).toEqual(tencentCloud.codes)
    expect(rules).toEqual(tencentCloud.rules)
    expect(messages.slice(0, -1)).toEqual(tencentCloud.messages)
  })

  test('stay as one extended catalog has changed them, whatever comes after it', () => {
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

test('a code without words has its family’s, generic ones too', () => {
  const catalog = define({ extends: [tencentCloud], codes: { 'FailedOperation.X': {} } })
  expect(present('FailedOperation.X', catalog as typeof tencentCloud)).toMatchObject({
    matched: 'exact',
    title: 'Something went wrong',
  })
})

/** What JavaScript can hand over, where no type checker looks. */
function define(definition: object): unknown {
  return defineCatalog(definition)
}

describe('a definition that can’t work says so', () => {
  test.each([
    [
      'an override of nothing',
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
      'words that nobody has',
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
      'the same, where the field is inherited',
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
  ])('%s', (_, definition, message) => {
    expect(() => define(definition)).toThrow(TypeError)
    expect(() => define(definition)).toThrow(message)
  })
})
