import { expect, test } from 'vitest'
import type { Param } from '../../src/model/Policy.js'
import { formatParams } from '../../src/words/formatParams.js'

const megabytes = { value: 5, unit: 'megabyte' }
const minutes = { value: 5, unit: 'minute' }
const millions = { value: 10_000_000, notation: 'compact' } as const

test.each<[locale: string, param: Param, text: string | number]>([
  ['en', megabytes, '5 MB'],
  ['fr', megabytes, '5 Mo'],
  ['ru', megabytes, '5 МБ'],
  ['en', minutes, '5 minutes'],
  ['de', minutes, '5 Minuten'],
  ['zh-CN', minutes, '5分钟'],
  ['en', millions, '10 million'],
  ['de', millions, '10 Millionen'],
  ['zh-CN', millions, '1000万'],
  ['zh-TW', millions, '1000萬'],
  ['ja', millions, '1000万'],
  ['ja', megabytes, '5MB'],
  ['ar', megabytes, '5 ميغابايت'],
  ['ar', { value: 1_000_000, notation: 'compact' }, '1,000,000'],
  ['ar-EG', { value: 5, unit: 'second' }, '٥ ثوان'],
  ['en', { list: ['a', 'b', 'c'] }, 'a, b, and c'],
  ['de', { list: ['a', 'b', 'c'] }, 'a, b und c'],
  ['ja', { list: ['a', 'b', 'c'] }, 'a、b、c'],
  ['en', '- % @ # & _', '- % @ # & _'],
  ['en', '', ''],
])('formatParams formats for %s: %o → %s', (locale, param, text) => {
  const formatted = formatParams({ param }, locale).param
  expect(String(formatted).replaceAll(/\s/g, ' ')).toBe(text)
})

test('formatParams keeps a plain number, which plurals need', () => {
  expect(formatParams({ limit: 20_000 }, 'de')).toEqual({ limit: 20_000 })
})
