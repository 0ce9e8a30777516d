import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeHref } from '../../../src/react/actions/safeHref.js'

describe('safeHref', () => {
  it.each([
    'https://example.com/billing',
    'http://example.com',
    'HTTPS://EXAMPLE.COM',
    'mailto:help@example.com?subject=x',
    'tel:+4930123456',
    'sms:+4930123456?body=x',
    '/billing',
    'billing?x=1#y',
    '#top',
    '?page=2',
    '//example.com/billing',
    '',
  ])('safeHref returns %j unchanged', (href) => {
    expect(safeHref(href)).toBe(href)
  })

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://example.com/1',
    'file:///etc/passwd',
    'view-source:https://example.com',
    'facetime:1',
    'https://',
    'http://[',
  ])('safeHref rejects %j', (href) => {
    expect(safeHref(href)).toBeUndefined()
  })

  it.each([undefined, null, 5, {}, ['https://example.com'], new URL('https://example.com')])(
    'safeHref rejects %s, which is no string',
    (href) => {
      expect(safeHref(href)).toBeUndefined()
    },
  )

  it('safeHref returns no URL that a browser reads with a forbidden scheme (5,000 cases)', () => {
    const blank = fc.string({
      unit: fc.constantFrom('\0', '\t', '\n', '\r', ' ', '\u001f'),
      maxLength: 3,
    })
    const scheme = fc.constantFrom('javascript', 'data', 'vbscript', 'blob', 'file', 'filesystem')
    const href = fc
      .tuple(blank, scheme, blank, fc.string())
      .map(
        ([before, name, inside, rest]) =>
          `${before}${name.slice(0, 3)}${inside}${name.slice(3)}:${rest}`,
      )
    fc.assert(
      fc.property(href, (text) => {
        const safe = safeHref(text)
        if (safe === undefined) return
        expect(new URL(safe, 'https://page.example').protocol).toMatch(/^(https?|mailto):$/)
      }),
      { numRuns: 5_000 },
    )
  })
})
