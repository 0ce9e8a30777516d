import { expect, it } from 'vitest'
import { limitsIn } from '../../../src/cli/draft/limitsIn.js'

it.each([
  ['It can have up to 5 entries.', { limit: 5 }],
  ['The maximum is 20,000 groups.', { limit: 20_000 }],
  ['It cannot exceed 5 MB.', { limit: { value: 5, unit: 'megabyte' } }],
  ['The clocks differ by more than five minutes.', { limit: { value: 5, unit: 'minute' } }],
  ['Up to 10 million faces.', { limit: { value: 10_000_000, notation: 'compact' } }],
  ['At most one million faces.', { limit: { value: 1_000_000, notation: 'compact' } }],
  ['At least 64 pixels.', { minimum: 64 }],
  ['It must be between 1 and 100.', { minimum: 1, limit: 100 }],
  ['不能超过 50MB', { limit: { value: 50, unit: 'megabyte' } }],
  ['最多 10 万条', { limit: 100_000 }],
  ['It can only contain letters, digits, and -%@.', { characters: '- % @' }],
  ['Error 404 in version 2: 7 days ago.', {}],
])('the limits of "%s"', (text, limits) => {
  expect(limitsIn(text)).toEqual(limits)
})
