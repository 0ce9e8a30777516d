import { expect, test } from 'vitest'
import { numberText } from '../../src/words/numberText.js'

test.each([
  [0, 'en', '0'],
  [999, 'de', '999'],
  [1_000, 'de', '1.000'],
  [100, 'en', '100'],
  [1_000, 'en', '1,000'],
  [123_456, 'en-US', '123,456'],
  [123_456, 'en-IN', '1,23,456'],
  [1e21, 'en', '1,000,000,000,000,000,000,000'],
  [-1_000, 'en', '-1,000'],
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
  for (const text of ['12 files', '20240131', '0012', '12']) {
    expect(numberText(text as unknown as number, 'en')).toBe(text)
    expect(numberText(text as unknown as number, 'de')).toBe(text)
  }
})
