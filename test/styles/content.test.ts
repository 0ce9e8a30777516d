import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

// Safari before 17.4 and Firefox before 128 drop a `content` with a text for screen readers.
it('a sign with a text for screen readers is drawn in browsers that know no such text', () => {
  const css = readFileSync(join(import.meta.dirname, '../../src/styles.css'), 'utf8')
  const signs = [...css.matchAll(/content: ([^;]+) \/ "";/g)].map(([, sign]) => sign)
  expect(signs.length).toBeGreaterThan(1)
  expect(signs.filter((sign) => !css.includes(`content: ${sign};`))).toEqual([])
})
