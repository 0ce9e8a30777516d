import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, inject, it } from 'vitest'
import { manifest } from './pack.js'

const { root } = inject('packed')
const entries: [string, string | { types: string; default: string }][] = Object.entries(
  manifest.exports,
)
const modules = entries.filter((entry): entry is [string, string] =>
  String(entry[1]).endsWith('.js'),
)

async function exportNames(target: string): Promise<string[]> {
  return Object.keys(await import(/* @vite-ignore */ pathToFileURL(join(root, target)).href))
}

it.each(modules)('%s has its module and its types', (_entry, target) => {
  expect(existsSync(join(root, target))).toBe(true)
  expect(existsSync(join(root, target.replace(/\.js$/, '.d.ts')))).toBe(true)
})

it.each([
  ['adapters', './'],
  ['parse/formats', './parsers/'],
  ['catalogs/locales', './locales/'],
])('every file of src/%s is an entry', (folder, prefix) => {
  const expected = readdirSync(join('src', folder)).map((file) => {
    const name = file.replace(/\.tsx?$/, '')
    const entry = folder.endsWith('locales')
      ? name
      : name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)
    return [`${prefix}${entry}`, `./dist/${folder}/${name}.js`]
  })
  expect(entries).toEqual(expect.arrayContaining(expected))
})
