import { existsSync, readdirSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, inject, it } from 'vitest'
import { entries, graphOf } from './entries.js'

const { root } = inject('packed')

/** The names that a module exports, as an app sees them. */
async function namesOf(entry: string): Promise<string> {
  const target = new Map(entries).get(entry)
  if (target === undefined) throw new Error(`${entry} is no entry`)
  const module = await import(/* @vite-ignore */ pathToFileURL(join(root, target)).href)
  return Object.keys(module).join(' ')
}

function kebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

function modulesOf(folder: string): string[] {
  if (!existsSync(join('src', folder))) return []
  return readdirSync(join('src', folder))
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => file.replace(/\.tsx?$/, ''))
}

it.each(entries)('%s has its module and its types', (_entry, target) => {
  expect(existsSync(join(root, target))).toBe(true)
  expect(existsSync(join(root, target.replace(/\.js$/, '.d.ts')))).toBe(true)
})

it('every adapter is an entry', () => {
  const expected = modulesOf('adapters').map((name) => `./dist/adapters/${name}.js`)
  expect(entries.map(([, target]) => target)).toEqual(expect.arrayContaining(expected))
})

it('every locale is an entry', () => {
  const expected = modulesOf('catalogs/locales').map((tag) => [
    `./locales/${tag}`,
    `./dist/catalogs/locales/${tag}.js`,
  ])
  expect(entries).toEqual(expect.arrayContaining(expected))
})

it('every wire format that is not asked for by default is an entry', () => {
  const known = graphOf(root, './dist/core.js')
  const expected = modulesOf('parse/formats')
    .map((name) => [`./parsers/${kebabCase(name)}`, `./dist/parse/formats/${name}.js`] as const)
    .filter(([, target]) => !known.has(normalize(target)))
  expect(entries).toEqual(expect.arrayContaining(expected))
})
