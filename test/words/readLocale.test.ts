import { expect, test } from 'vitest'
import { isPlain } from '../../src/words/readLocale.js'

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const regions = ['', ...letters.flatMap((a) => letters.map((b) => `-${a}${b}`))]

test.each(['de', 'en', 'es', 'fr', 'id', 'ja', 'ko', 'pt', 'ru', 'th', 'vi', 'zh'])(
  '%s is written from left to right with the digits 0 to 9 in every region',
  (language) => {
    for (const tag of regions.map((region) => language + region)) {
      expect(isPlain(tag), tag).toBe(true)
      expect(new Intl.Locale(tag).maximize().script, tag).toMatch(
        /^(Cyrl|Hang|Hans|Hant|Jpan|Kore|Latn|Thai)$/,
      )
      expect((987).toLocaleString(tag), tag).toBe('987')
    }
  },
)

test.each(['ar', 'fa-IR', 'mr', 'en-Arab', 'th-TH-u-nu-thai', 'az', 'not a tag', ''])(
  'the digits and direction of %j are left to Intl',
  (tag) => {
    expect(isPlain(tag)).toBe(false)
  },
)
