import { expect, test } from 'vitest'
import { numberText } from '../../src/words/numberText.js'

test.each([
  [0, 'en', '0'],
  [9_999, 'de', '9999'],
  [10_000, 'en', '10,000'],
  [1_000, 'en-u-nu-deva', '१,०००'],
  [1_000_000, 'de', '1.000.000'],
  [-3, 'sv', '−3'],
  [0.5, 'de', '0,5'],
  [12, 'ar-EG', '١٢'],
  [12, 'th-TH-u-nu-thai', '๑๒'],
  [7, 'mr', '७'],
])('numberText writes %d for %s as %s', (value, locale, text) => {
  expect(numberText(value, locale)).toBe(text)
})

test('numberText leaves what is no number to its own words', () => {
  expect(numberText('12 files' as unknown as number, 'en')).toBe('12 files')
})
