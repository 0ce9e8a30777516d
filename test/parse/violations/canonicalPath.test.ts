import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ApiError } from '../../../src/model/ApiError.js'
import { parseApiError } from '../../../src/parse/parseApiError.js'
import { canonicalPath } from '../../../src/parse/violations/canonicalPath.js'

describe('canonicalPath', () => {
  it.each([
    'Infos.0.Name',
    'Infos[0].Name',
    'Infos[0]["Name"]',
    "Infos['0']['Name']",
    '["Infos"][0].Name',
    '$.Infos[0].Name',
    '/Infos/0/Name',
    '#/Infos/0/Name',
    '#/Infos/0/N%61me',
  ])('canonicalPath turns %s into Infos.0.Name', (path) => {
    expect(canonicalPath(path)).toBe('Infos.0.Name')
  })

  it.each([
    ['GroupId', 'GroupId'],
    ['["a"]', 'a'],
    ['GroupIds[]', 'GroupIds'],
    ['/a~1b/m~0n', 'a/b.m~n'],
    ['#/%E4%BA%BA', '人'],
    ['#/100%', '100%'],
    // A fragment is decoded before it is split (RFC 6901, section 6).
    ['#/a%2Fb', 'a.b'],
    ['$', ''],
    ['#', ''],
    ['/', ''],
    ['', ''],
    ['名字', '名字'],
    ['a[b', 'a[b'],
  ])('canonicalPath turns %o into %o', (path, canonical) => {
    expect(canonicalPath(path)).toBe(canonical)
  })

  it('canonicalPath is the same for every notation of a path', () => {
    const key = fc.stringMatching(/^[A-Za-z_]\w{0,12}$/)
    const step = fc.oneof(key, fc.nat(99))
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
        const dotted = steps.join('.')
        const brackets = steps.map((s) => (typeof s === 'number' ? `[${s}]` : `["${s}"]`)).join('')
        expect(canonicalPath(dotted)).toBe(dotted)
        expect(canonicalPath(brackets)).toBe(dotted)
        expect(canonicalPath(`/${steps.join('/')}`)).toBe(dotted)
        expect(canonicalPath(canonicalPath(brackets))).toBe(dotted)
      }),
    )
  })

  it('canonicalPath takes less than 50 ms for a path of several MB', () => {
    for (const part of ['[', ']', '.', '/', '["', '~', '%']) {
      const path = part.repeat(5_000_000)
      let fastest = Number.POSITIVE_INFINITY
      // The fastest of some runs has no pause of the runtime in it.
      for (let run = 0; run < 3; run++) {
        const start = performance.now()
        expect(canonicalPath(path).length).toBeLessThanOrEqual(500)
        fastest = Math.min(fastest, performance.now() - start)
      }
      expect(fastest).toBeLessThan(50)
    }
  })
})

const error: ApiError = {
  origin: 'api',
  code: 'InvalidParameterValue',
  message: '',
  requestId: 'r',
  fields: [{ path: '/Infos/0/Name', message: 'too long' }, { path: 'Infos[1].Name' }],
  cause: 'the app',
}

it('parseApiError makes the field paths of a given ApiError canonical', () => {
  expect(parseApiError(error)).toEqual({
    ...error,
    fields: [{ path: 'Infos.0.Name', message: 'too long' }, { path: 'Infos.1.Name' }],
  })
})

it('parseApiError returns a given ApiError with canonical paths unchanged', () => {
  const canonical = { ...error, fields: [{ path: 'Infos.0.Name' }] }
  expect(parseApiError(canonical)).toBe(canonical)
})
