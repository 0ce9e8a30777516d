import { describe, expect, it } from 'vitest'
import { durationText } from '../../src/words/durationText.js'

describe('durationText', () => {
  it.each([
    [0, '0 sec'],
    [1, '1 sec'],
    [119, '119 sec'],
    [120, '2 min'],
    [121, '3 min'],
    [7_199, '120 min'],
    [7_200, '2 hr'],
    [200_000, '3 days'],
  ])('durationText says %d seconds as "%s", rounded up', (seconds, text) => {
    expect(durationText(seconds, 'en')).toBe(text)
  })

  it('durationText is in the given locale', () => {
    expect(durationText(5, 'de')).toBe('5 Sek.')
    expect(durationText(5, 'zh-CN')).toBe('5秒')
    expect(durationText(5, 'ja')).toBe('5秒')
  })

  it('durationText is the plain number for a malformed locale', () => {
    expect(durationText(5, 'not a locale')).toBe('5')
  })
})
