import { describe, expect, test } from 'vitest'
import { matchLocale } from '../../src/words/matchLocale.js'

const shipped = [
  ...['en', 'zh-CN', 'zh-TW', 'ja', 'ko', 'id', 'th', 'vi', 'es', 'pt-BR', 'fr', 'de', 'ru', 'ar'],
]

describe('the best available locale', () => {
  test.each([
    ['zh', 'zh-CN'],
    ['zh-Hans', 'zh-CN'],
    ['zh-SG', 'zh-CN'],
    ['zh-MY', 'zh-CN'],
    ['zh-Hant', 'zh-TW'],
    ['zh-HK', 'zh-TW'],
    ['zh-MO', 'zh-TW'],
    ['zh-Hant-HK', 'zh-TW'],
    ['zh-Hans-HK', 'zh-CN'],
    ['zh-cn', 'zh-CN'],
    ['zh_TW', 'zh-TW'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['es-MX', 'es'],
    ['es-419', 'es'],
    ['in', 'id'],
    ['in-ID', 'id'],
    ['en-GB', 'en'],
    ['ar-EG', 'ar'],
    ['de-CH-1996', 'de'],
    ['ja-JP-u-ca-japanese', 'ja'],
    ['th-TH-u-nu-thai', 'th'],
    ['und', 'en'],
    ['und-CN', 'zh-CN'],
  ])('matchLocale answers %s with %s', (requested, found) => {
    expect(matchLocale(requested, shipped)).toBe(found)
  })

  test('matchLocale prefers the exact tag to a likely one', () => {
    expect(matchLocale('pt-PT', ['pt-BR', 'pt-PT'])).toBe('pt-PT')
    expect(matchLocale('en-GB', ['en', 'en-GB'])).toBe('en-GB')
    expect(matchLocale('en', ['en-GB', 'en'])).toBe('en')
  })

  test('matchLocale takes another script of the language rather than none', () => {
    expect(matchLocale('zh-HK', ['en', 'zh-CN'])).toBe('zh-CN')
  })

  test('matchLocale takes the first requested locale that is available', () => {
    expect(matchLocale(['nl', 'fr-CA', 'de'], shipped)).toBe('fr')
  })

  test('matchLocale returns undefined when nothing fits', () => {
    expect(matchLocale('nl', shipped)).toBeUndefined()
    expect(matchLocale([], shipped)).toBeUndefined()
    expect(matchLocale('en', [])).toBeUndefined()
  })
})

test.each([
  '',
  '-',
  'x',
  'e',
  'not a tag',
  'en--US',
  '💥',
  'zh-Hant-HK-Hans',
  '*',
  'a'.repeat(1_000),
])('matchLocale skips a malformed tag: %j', (tag) => {
  expect(matchLocale(tag, shipped)).toBeUndefined()
  expect(matchLocale([tag, 'fr'], shipped)).toBe('fr')
  expect(matchLocale('fr', [tag, 'fr'])).toBe('fr')
  expect(matchLocale('und', [tag, 'en'])).toBe('en')
})
