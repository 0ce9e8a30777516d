import { expect, test } from 'vitest'
import { localeDirection } from '../../src/words/localeDirection.js'

test.each(['ar', 'ar-EG', 'he', 'fa-AF', 'ur', 'az-Arab', 'dv'])('%s runs right to left', (tag) => {
  expect(localeDirection(tag)).toBe('rtl')
})

test.each(['en', 'zh-TW', 'ru', 'az', 'ar-Latn', 'he-Latn', 'not a tag', ''])(
  '%s runs left to right',
  (tag) => {
    expect(localeDirection(tag)).toBe('ltr')
  },
)
