import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { recipes } from '../../stories/recipes/recipes.js'
import { tokens } from '../../stories/recipes/tokens.js'

const sheet = readFileSync('src/styles.css', 'utf8')

it.each(recipes)(
  'the recipe for $name has at most ten lines and only properties that the style sheet reads',
  ({ css }) => {
    expect(css.split('\n').length).toBeLessThanOrEqual(10)
    const set = css.match(/--rae-[\w-]+(?=:)/g) ?? []
    expect(set.length).toBeGreaterThan(4)
    expect(set.filter((name) => !sheet.includes(`var(${name}`))).toEqual([])
  },
)

it.each(recipes)(
  'the preview of the recipe for $name has a value for each name of the library',
  ({ css, samples }) => {
    const used = css.match(/(?<=var\()--[\w-]+|theme\([\w.]+\)/g) ?? []
    expect([...new Set(used)].sort()).toEqual(Object.keys(samples).sort())
  },
)

it('the panel of the guide to theming sets only properties that the style sheet reads', () => {
  const names = Object.values(tokens).flatMap((group) => group.map(({ name }) => `--rae-${name}`))
  expect(names.filter((name) => !sheet.includes(`var(${name}`))).toEqual([])
})
