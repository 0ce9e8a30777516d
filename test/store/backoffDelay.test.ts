import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backoffDelay } from '../../src/store/backoffDelay.js'

describe('backoffDelay', () => {
  it('is a random share of a bound that doubles with each attempt', () => {
    const random = () => 0.999_999
    const bounds = [1, 2, 3, 4].map((attempt) => backoffDelay(attempt, random))
    expect(bounds).toEqual([1_000, 2_000, 4_000, 8_000])
    expect(backoffDelay(3, () => 0.5)).toBe(2_000)
  })

  it('stays between 0 and the cap, whatever the attempt', () => {
    const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
    fc.assert(
      fc.property(fc.integer(), chance, (attempt, share) => {
        const delay = backoffDelay(attempt, () => share)
        expect(delay).toBeGreaterThanOrEqual(0)
        expect(delay).toBeLessThanOrEqual(60_000)
      }),
    )
  })
})
