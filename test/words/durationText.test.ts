import { describe, expect, it } from 'vitest'
import { durationText } from '../../src/words/durationText.js'

describe('durationText', () => {
  it.each([
    [0, '0 seconds'],
    [1, '1 second'],
    [119, '119 seconds'],
    [120, '2 minutes'],
    [121, '3 minutes'],
    [7_199, '120 minutes'],
    [7_200, '2 hours'],
    [200_000, '3 days'],
  ])('durationText says %d seconds as "%s", rounded up', (seconds, text) => {
    expect(durationText(seconds, 'en')).toBe(text)
  })

  it('durationText is in the given locale', () => {
    expect(durationText(5, 'de')).toBe('5 Sekunden')
    expect(durationText(5, 'zh-CN')).toBe('5秒钟')
  })

  it('durationText is the plain number for a malformed locale', () => {
    expect(durationText(5, 'not a locale')).toBe('5')
  })
})
