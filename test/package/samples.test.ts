import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, expect, inject, it } from 'vitest'
import { layOutSamples } from './layOutSamples.js'
import { sampleApps } from './samplePages.js'

const { root } = inject('packed')

const tsc = join(process.cwd(), 'node_modules/typescript/bin/tsc')
const apps = sampleApps.map((samples) => layOutSamples(samples, root))
afterAll(() => {
  for (const { remove } of apps) remove()
})
/** The compiler's errors, of all pages. */
const errors = apps.flatMap(({ app }) => {
  const { stdout } = spawnSync(process.execPath, [tsc, '-p', '.'], { cwd: app, encoding: 'utf8' })
  return stdout.split(/\n(?! )/).filter(Boolean)
})
const pages = [...new Set(sampleApps.flat().map(({ file }) => file.replace(/\/.*/, '')))]

it('the README and the guides have more than five pages with code, and the stories have examples', () => {
  expect(pages.length).toBeGreaterThan(7)
  expect(pages).toEqual(expect.arrayContaining(['README', 'examples', 'forms']))
})

it.each(pages)('the code samples of %s type-check against the packed package', (page) => {
  expect(errors.filter((error) => error.startsWith(`${page}/`))).toEqual([])
})

it('the compiler finds no error beside the samples', () => {
  expect(errors.filter((error) => !pages.some((page) => error.startsWith(`${page}/`)))).toEqual([])
})
