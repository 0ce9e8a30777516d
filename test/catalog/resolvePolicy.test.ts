import { describe, expect, test, vi } from 'vitest'
import { resolvePolicy } from '../../src/catalog/resolvePolicy.js'
import { defineCatalog } from '../../src/catalogs/defineCatalog.js'
import { tencentCloud } from '../../src/catalogs/tencent-cloud/tencentCloud.js'
import type { Catalog } from '../../src/model/Catalog.js'

function resolve(code: string, catalog: Catalog = tencentCloud): string {
  const { matched, key } = resolvePolicy(code, catalog)
  return `${matched} ${key}`
}

describe('the policy of a code', () => {
  test.each([
    ['a code that the catalog lists', 'AuthFailure.TokenFailure', 'exact AuthFailure.TokenFailure'],
    ['a family by itself', 'LimitExceeded', 'exact LimitExceeded'],
    ['the family of a code', 'LimitExceeded.Vouchers', 'family LimitExceeded'],
    [
      'the longest family of a code',
      'AuthFailure.TokenFailure.Late',
      'family AuthFailure.TokenFailure',
    ],
    ['a rule before a family', 'FailedOperation.InstanceNotFound', 'family ~notFound'],
    ['a rule without a family', 'InstanceNotExist', 'family ~notFound'],
    [
      'a listed code before a rule',
      'UnauthorizedOperation.FunctionStatus',
      'exact UnauthorizedOperation.FunctionStatus',
    ],
    ['nothing for an unknown code', 'Whatever', 'generic Unknown'],
    ['nothing for the code Unknown', 'Unknown', 'generic Unknown'],
    ['no family for a name that only begins like one', 'AuthFailures', 'generic Unknown'],
  ])('resolvePolicy finds %s: %s', (_, code, found) => {
    expect(resolve(code)).toBe(found)
  })
})

describe('bad codes', () => {
  test.each([
    ['a trailing dot', 'AuthFailure.TokenFailure.', 'exact AuthFailure.TokenFailure'],
    ['trailing spaces', 'AuthFailure.TokenFailure  ', 'exact AuthFailure.TokenFailure'],
    ['a trailing dot on a family', 'InternalError.', 'exact InternalError'],
    [
      'another case is no exact match',
      'authfailure.tokenfailure',
      'family AuthFailure.TokenFailure',
    ],
    ['another case of a family', 'LIMITEXCEEDED.X', 'family LimitExceeded'],
    ['another spelling of a family', 'limit-exceeded.x', 'family LimitExceeded'],
    ['a property that every object has', '__proto__', 'generic Unknown'],
    ['a method that every object has', 'constructor', 'generic Unknown'],
    ['such a method’s name in a family', 'LimitExceeded.toString', 'family LimitExceeded'],
    ['such a method’s name as a family', 'hasOwnProperty.X', 'generic Unknown'],
    ['an empty code', '', 'generic Unknown'],
    ['only dots', '...', 'generic Unknown'],
    ['an empty first part', '.AuthFailure', 'generic Unknown'],
    ['a code of a megabyte', `LimitExceeded.${'x'.repeat(1_000_000)}`, 'family LimitExceeded'],
    ['a megabyte of dots', '.'.repeat(1_000_000), 'generic Unknown'],
  ])('resolvePolicy takes a bad code: %s', (_, code, found) => {
    expect(resolve(code)).toBe(found)
  })

  test('resolvePolicy takes less than 5 ms for a code of a megabyte', () => {
    const code = `InvalidParameterValue.${'NotA'.repeat(250_000)}`
    const start = performance.now()
    for (let time = 0; time < 100; time++) resolvePolicy(code, tencentCloud)
    expect(performance.now() - start).toBeLessThan(500)
  })
})

describe('what a policy inherits', () => {
  const catalog = defineCatalog({
    extends: [tencentCloud],
    codes: {
      'LimitExceeded.Seats': { words: 'quota', fields: ['Seats'], params: { limit: 3 } },
      'LimitExceeded.Retried': { words: 'quota', actions: ['retry'] },
    },
    rules: [
      { id: '~seat', test: /Seat$/, policy: { words: 'quota', severity: 'warning' } },
      { id: '~stop', test: /NotFoundHere$/ },
    ],
  })

  test('a code takes from its family what its own policy leaves out', () => {
    expect(resolvePolicy('LimitExceeded.Seats', catalog)).toMatchObject({
      surface: 'banner',
      fault: 'account',
      fields: ['Seats'],
      actions: ['raise-quota'],
      params: { limit: 3 },
      retry: 'never',
    })
  })

  test('the `retry` of a policy follows from its actions, unless it is given', () => {
    expect(resolvePolicy('LimitExceeded.Retried', catalog).retry).toBe('manual')
    expect(resolvePolicy('RequestLimitExceeded', catalog).retry).toBe('wait')
    const given = defineCatalog({
      extends: [tencentCloud],
      override: { RequestLimitExceeded: { retry: 'never' } },
    })
    expect(resolvePolicy('RequestLimitExceeded', given).retry).toBe('never')
  })

  test('a rule’s policy goes before the family’s and keeps the rest of it', () => {
    expect(resolvePolicy('InvalidParameter.Seat', catalog)).toMatchObject({
      key: '~seat',
      surface: 'field',
      severity: 'warning',
      words: 'quota',
    })
  })

  test('a rule without a policy leaves a code its family, in spite of later rules', () => {
    expect(resolve('InvalidParameter.NotFoundHere', catalog)).toBe('family InvalidParameter')
  })

  test('a catalog that extends none has a policy for every code', () => {
    const alone = defineCatalog({
      codes: { A: { surface: 'banner', words: { title: 'A', description: 'Try B.' } } },
    })
    expect(resolvePolicy('B', alone)).toMatchObject({ matched: 'generic', surface: 'toast' })
    expect(resolvePolicy('B', alone).actions.length).toBeGreaterThan(0)
  })
})

test('an unknown code takes the policy of the HTTP status, and stays generic', () => {
  const policy = resolvePolicy('E_42', tencentCloud, 401)
  expect(policy).toMatchObject({ matched: 'generic', words: 'signIn' })
  expect(resolvePolicy('LimitExceeded', tencentCloud, 401).words).toBe('quota')
  expect(resolvePolicy('LimitExceeded.Seats', tencentCloud, 401).words).toBe('quota')
  expect(resolvePolicy('E_42', tencentCloud)).toMatchObject({
    matched: 'generic',
    words: 'generic',
  })
})

test('resolvePolicy caches the policies of a bounded number of codes', () => {
  const first = resolvePolicy('Remembered.Code', tencentCloud)
  expect(resolvePolicy('Remembered.Code', tencentCloud)).toBe(first)
  for (let index = 0; index < 600; index++) resolvePolicy(`Passing.${index}`, tencentCloud)
  const later = resolvePolicy('Remembered.Code', tencentCloud)
  expect(later).not.toBe(first)
  expect(later).toEqual(first)
})

test('looking up 100 unknown codes lists the codes of a catalog once', () => {
  let lists = 0
  const codes = new Proxy(tencentCloud.codes, {
    ownKeys(target) {
      lists += 1
      return Reflect.ownKeys(target)
    },
  })
  const catalog = { ...tencentCloud, codes }
  for (let index = 0; index < 100; index++) resolvePolicy(`Nobody${index}.Knows.It`, catalog)
  expect(lists).toBe(1)
})

test('defineCatalog checks 100 codes and lists the codes of its catalog no more often than for one', () => {
  const keys = vi.spyOn(Object, 'keys')
  const entries = vi.spyOn(Object, 'entries')
  const listsFor = (size: number) => {
    keys.mockClear()
    entries.mockClear()
    const codes = Array.from({ length: size }, (_, index) => [
      `Own.Code${index}`,
      { words: 'generic' },
    ])
    defineCatalog({ extends: [tencentCloud], codes: Object.fromEntries(codes) })
    return keys.mock.calls.length + entries.mock.calls.length
  }
  expect(listsFor(100)).toBe(listsFor(1))
})

test('resolvePolicy shares no cache between two catalogs', () => {
  const other = defineCatalog({
    extends: [tencentCloud],
    override: { LimitExceeded: { surface: 'toast' } },
  })
  expect(resolvePolicy('LimitExceeded', tencentCloud).surface).toBe('banner')
  expect(resolvePolicy('LimitExceeded', other).surface).toBe('toast')
})

test('a resolved policy is frozen', () => {
  const policy = resolvePolicy('LimitExceeded', tencentCloud)
  expect(() => Object.assign(policy, { surface: 'toast' })).toThrow(TypeError)
})
